/** Web archives keep their captures under `/web/<time>/<address>`, or under `/<collection>/<time>/<address>`. */
const CAPTURE =
  /^(?:(?:https?:)?\/\/(?:(?:web|wayback|www)\.archive\.org(?::\d+)?\/web|wayback\.archive-it\.org(?::\d+)?\/\d+)|\/web)\/\d{4,14}(?:[a-z]{2}_)?\/(https?):\/{1,2}(.+)$/isu;

/**
 * The address that a web archive's capture stands for: `https://web.archive.org/web/2019…/http://x.go.id/a` is
 * `http://x.go.id/a`. Pages that were saved from such an archive link by these. Any other address is given back as it is.
 */
export function unwrapCapture(address: string): string {
  const [, scheme, rest] = CAPTURE.exec(address) ?? [];
  return scheme === undefined || rest === undefined ? address : unwrapCapture(`${scheme}://${rest}`);
}
