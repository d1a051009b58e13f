/** Who shows this page: a page that frames it (the Web SDK), a web view of one of the native SDKs, or nobody: a plain browser tab. */
export type HostKind = 'frame' | 'iOS' | 'android' | 'reactNative' | 'flutter' | 'none'
