/**
 * The name of a file or folder by which a later export of the same system is known: digits and endings do not count. Of a file
 * inside the folder that was given to import, it is that of the folder.
 */
export function stemOf(name: string): string {
  const [first = ''] = name.split('/');
  return first.replace(/\.[^.]*$/u, '').replace(/[\d\W_]+$/u, '');
}
