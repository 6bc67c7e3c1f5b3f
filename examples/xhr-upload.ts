/** Sends a file with `XMLHttpRequest`, which tells how far it is. */
import { decode, type Fault, fromCaught, toError } from "faultmap";

/** Resolves when the file has arrived, and rejects with a `FaultError` if it has not. */
export function upload(
  url: string,
  file: Blob,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (fault: Fault): void => reject(toError(fault));
    // Without a response there is only an event; this is what `fetch` would have thrown.
    const failAs = (name: string) => async () => fail(await fromCaught(new DOMException("", name)));

    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onerror = failAs("NetworkError");
    request.ontimeout = failAs("TimeoutError");
    request.onabort = failAs("AbortError");
    request.onload = () => {
      const { status, response } = request;
      if (status < 300) resolve();
      else fail(decode(response, { status, headers: headersOf(request) }));
    };
    signal?.addEventListener("abort", () => request.abort());

    request.open("POST", url);
    request.responseType = "arraybuffer";
    request.timeout = 60_000;
    const form = new FormData();
    form.append("file", file);
    request.send(form);
    if (signal?.aborted) request.abort();
  });
}

function headersOf(request: XMLHttpRequest): [string, string][] {
  const lines = request.getAllResponseHeaders().split("\r\n");
  return lines.map((line) => {
    const [name = "", ...value] = line.split(": ");
    return [name, value.join(": ")];
  });
}
