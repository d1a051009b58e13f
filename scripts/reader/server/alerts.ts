export declare function log(...what: unknown[]): void
export declare function wakeSomebody(why: object): void
