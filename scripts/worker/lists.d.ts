/** `tapal build` writes these before the worker: another version has another one. */
declare const VERSION: string;
/** The site's files whose names tell their content. */
declare const NAMED: string[];
/** The site's other files, such as pages and stories. */
declare const FIXED: string[];
