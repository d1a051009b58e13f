type Session = { userId: string } | null

export declare function readSession(request: Request): Promise<Session>
export declare function authenticate(request: Request): Promise<Session>
