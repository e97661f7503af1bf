const KEY = "next-page";

/**
 * Where to go once somebody who must first sign up and confirm an address has done so, perhaps in another tab. Only ever
 * written by our own pages; forgotten when read.
 */
export function rememberNext(path: string) {
  if (path !== "/") localStorage.setItem(KEY, path);
}

export function recallNext(): string {
  const path = localStorage.getItem(KEY);
  localStorage.removeItem(KEY);
  return path !== null && /^\/invite#[\w-]+$/.test(path) ? path : "/";
}
