export declare function readSecret(name: string): Promise<string>
