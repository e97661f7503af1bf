/** Of a process that cannot work whatever is tried: a wrong setting, a port in use. Nobody starts it again. */
export const HOPELESS = 78;
