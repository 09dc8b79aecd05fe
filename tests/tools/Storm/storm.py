#!/usr/bin/env python3
"""Drops files into a running `ict up --data FOLDER` faster than it lists them, and measures what becomes of them.

  storm.py burst FOLDER [FILES]          FILES (3,000) at once, then a single one: seconds until each is a document
  storm.py names FOLDER [NAMES] [TIMES]  NAMES (60) are created and deleted again and again, TIMES (10) each; then run `ict audit`
  storm.py empty FOLDER                  deletes every file at once

Python 3.9 or newer, nothing else.
"""
import base64, concurrent.futures, email.utils, hashlib, hmac, http.client, json, os, random, re, sys, threading, time, urllib.parse

CONTAINER = "articles"
AT_ONCE = 16


class Stack:
    def __init__(self, folder):
        with open(os.path.join(folder, "stack.json"), encoding="utf-8") as file:
            stack = json.load(file)
        parts = dict(part.split("=", 1) for part in stack["storage"].split(";") if part)
        self.account, self.secret = parts["AccountName"], base64.b64decode(parts["AccountKey"])
        self.blobs = urllib.parse.urlsplit(parts["BlobEndpoint"])
        self.http, self.key = urllib.parse.urlsplit(stack["httpAddress"]), stack["hostKey"]
        self.connections = threading.local()

    def blob(self, method, path, query="", body=None):
        headers = {"x-ms-date": email.utils.formatdate(usegmt=True), "x-ms-version": "2021-08-06"}
        if method == "PUT":
            headers["x-ms-blob-type"] = "BlockBlob"
        length = str(len(body)) if body else ""
        named = "".join(f"{name}:{headers[name]}\n" for name in sorted(headers))
        base = self.blobs.path.rstrip("/")
        resource = f"/{self.account}{base}{path}" + "".join(
            f"\n{name}:{value}" for name, value in sorted(urllib.parse.parse_qsl(query))
        )
        text = "\n".join([method, "", "", length, "", "", "", "", "", "", "", "", named + resource])
        sign = base64.b64encode(hmac.new(self.secret, text.encode(), hashlib.sha256).digest()).decode()
        headers["Authorization"] = f"SharedKey {self.account}:{sign}"
        return self.send(self.blobs.netloc, method, base + path + (f"?{query}" if query else ""), headers, body)

    def is_document(self, name):
        digest = hashlib.sha256(f"{CONTAINER}/{name}".encode()).digest()[:20]
        path = f"/api/articles/{base64.b32encode(digest).decode().lower()}"
        return self.send(self.http.netloc, "GET", path, {"x-functions-key": self.key})[0] == 200

    def send(self, host, method, path, headers, body=None):
        for attempt in range(5):
            connection = getattr(self.connections, host, None) or http.client.HTTPConnection(host, timeout=60)
            setattr(self.connections, host, connection)
            try:
                connection.request(method, path, body, headers)
                answer = connection.getresponse()
                return answer.status, answer.read()
            except (OSError, http.client.HTTPException):
                connection.close()
                setattr(self.connections, host, None)
                if attempt == 4:
                    raise

    def put(self, name, text):
        status, answer = self.blob("PUT", f"/{CONTAINER}/{name}", body=text.encode())
        assert status == 201, (status, answer)

    def delete(self, name):
        status, answer = self.blob("DELETE", f"/{CONTAINER}/{name}")
        assert status in (202, 404), (status, answer)

    def names(self):
        status, answer = self.blob("GET", f"/{CONTAINER}", "comp=list&restype=container")
        assert status == 200, (status, answer)
        return re.findall(r"<Name>([^<]+)</Name>", answer.decode())


def article(number):
    return f"Bản tin số {number}\n\nTại Hà Nội, Bộ Thông tin và Truyền thông công bố bản tin số {number} về hạ tầng số.\n"


def at_once(count, act):
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(act, range(count)))


def wait_for(stack, name, since, limit=600):
    while not stack.is_document(name):
        if time.time() - since > limit:
            return None
        time.sleep(0.05)
    return time.time() - since


def burst(stack, files):
    run = f"{int(time.time())}"
    since = time.time()
    at_once(files, lambda number: stack.put(f"burst-{run}/{number:05}.txt", article(number)))
    print(f"{files} files dropped in {time.time() - since:.1f} s", flush=True)
    single = time.time()
    stack.put(f"single-{run}.txt", article(-1))
    print(f"the single file is a document after {wait_for(stack, f'single-{run}.txt', single)} s", flush=True)
    for number in range(files):
        wait_for(stack, f"burst-{run}/{number:05}.txt", since)
    print(f"all are documents {time.time() - since:.1f} s after the first drop", flush=True)


def names(stack, count, times):
    def storm(number):
        dice = random.Random(number)
        name = f"storm/{number:02}.txt"
        for time_ in range(times):
            stack.put(name, article(number * 1000 + time_))
            time.sleep(dice.random() * 0.4)
            if time_ < times - 1 or number % 2:
                stack.delete(name)
                time.sleep(dice.random() * 0.2)

    since = time.time()
    at_once(count, storm)
    print(f"{count} names, {times} times each, in {time.time() - since:.1f} s", flush=True)


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ("burst", "names", "empty"):
        sys.exit(__doc__)
    stack, numbers = Stack(sys.argv[2]), [int(number) for number in sys.argv[3:]]
    if sys.argv[1] == "burst":
        burst(stack, *(numbers or [3000]))
    elif sys.argv[1] == "names":
        names(stack, *((numbers + [60, 10][len(numbers):])[:2]))
    else:
        left = stack.names()
        at_once(len(left), lambda index: stack.delete(urllib.parse.quote(left[index])))
        print(f"{len(left)} files deleted", flush=True)


main()
