//! A headless Chromium, driven over its pipe: no port, no library, two hundred lines. Only what the tests of the page need.

use std::cell::RefCell;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

/// How long anything may take before the test gives up; machines that build beside it are slow.
const PATIENCE: Duration = Duration::from_secs(30);
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// A browser and what it has to tell.
pub struct Chromium {
    child: Child,
    pipe: RefCell<Pipe>,
    _profile: TempDir,
}

struct Pipe {
    to: ChildStdin,
    from: Receiver<Value>,
    asked: u64,
    troubles: Vec<String>,
}

/// One phone.
pub struct Tab<'b> {
    browser: &'b Chromium,
    target: String,
    session: String,
}

/// The browser of this machine, if it has one; `AMENDS_CHROMIUM` names another.
pub fn find() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("AMENDS_CHROMIUM") {
        return Some(named.into());
    }
    let path = std::env::var_os("PATH")?;
    let mut all = std::env::split_paths(&path).flat_map(|folder| NAMES.map(|name| folder.join(name)));
    // Some systems have a command of that name that only says where to get one.
    let starts =
        |program: &PathBuf| Command::new(program).arg("--version").output().is_ok_and(|out| out.status.success());
    all.find(|program| program.is_file() && starts(program))
}

impl Chromium {
    /// Starts it without a window. It asks nothing of the network but what a page asks.
    pub fn start(program: &Path) -> Self {
        let profile = TempDir::new().unwrap();
        // The pipe is expected at 3 and 4; a shell puts it there without a line of unsafe code.
        let mut child = Command::new("sh")
            .args(["-c", "exec 3<&0 4>&1 0</dev/null 1>/dev/null 2>&1; exec \"$@\"", "sh"])
            .arg(program)
            .args(["--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"])
            .args(["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the browser starts");
        let to = child.stdin.take().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let (tell, from) = channel();
        thread::spawn(move || {
            let mut message = Vec::new();
            while out.read_until(0, &mut message).is_ok_and(|read| read > 0) {
                let told = serde_json::from_slice(message.strip_suffix(&[0]).unwrap_or(&message));
                if told.is_ok_and(|told| tell.send(told).is_err()) {
                    break;
                }
                message.clear();
            }
        });
        Self { child, pipe: RefCell::new(Pipe { to, from, asked: 0, troubles: Vec::new() }), _profile: profile }
    }

    fn ask(&self, method: &str, params: &Value, session: Option<&str>) -> Value {
        let mut pipe = self.pipe.borrow_mut();
        pipe.asked += 1;
        let id = pipe.asked;
        let mut message = json!({ "id": id, "method": method, "params": params });
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        pipe.to.write_all(&bytes).expect("the browser listens");
        let until = Instant::now() + PATIENCE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let told = pipe.from.recv_timeout(left).unwrap_or_else(|_| panic!("the browser says nothing to {method}"));
            if told["id"] == id {
                assert!(told["error"].is_null(), "{method}: {}", told["error"]);
                return told["result"].clone();
            }
            pipe.troubles.extend(trouble(&told));
        }
    }

    /// What went wrong inside pages so far: exceptions, and what their policy stopped.
    pub fn troubles(&self) -> Vec<String> {
        self.pipe.borrow().troubles.clone()
    }

    /// A browser of its own inside this one: another phone, which shares nothing with the others.
    pub fn phone(&self) -> String {
        let made = self.ask("Target.createBrowserContext", &json!({}), None);
        made["browserContextId"].as_str().unwrap().to_owned()
    }

    /// A tab on a phone of this size.
    pub fn tab(&self, phone: &str, size: (u32, u32)) -> Tab<'_> {
        let made = self.ask("Target.createTarget", &json!({ "url": "about:blank", "browserContextId": phone }), None);
        let target = made["targetId"].as_str().unwrap().to_owned();
        let attached = self.ask("Target.attachToTarget", &json!({ "targetId": target, "flatten": true }), None);
        let session = attached["sessionId"].as_str().unwrap().to_owned();
        let tab = Tab { browser: self, target, session };
        for domain in ["Page.enable", "Runtime.enable", "Log.enable", "Network.enable"] {
            tab.ask(domain, &json!({}));
        }
        tab.size(size);
        tab.dark(false);
        tab
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn trouble(told: &Value) -> Option<String> {
    let of = &told["params"];
    match told["method"].as_str()? {
        "Runtime.exceptionThrown" => Some(of["exceptionDetails"]["exception"]["description"].to_string()),
        "Log.entryAdded" => {
            let text = of["entry"]["text"].as_str()?;
            text.contains("Content Security Policy").then(|| text.to_owned())
        }
        _ => None,
    }
}

impl Tab<'_> {
    pub fn ask(&self, method: &str, params: &Value) -> Value {
        self.browser.ask(method, params, Some(&self.session))
    }

    /// Goes to an address, as if it had been scanned.
    pub fn go(&self, url: &str) {
        self.ask("Page.navigate", &json!({ "url": url }));
        self.until("document.readyState === 'complete'");
    }

    /// What an expression comes to.
    pub fn js(&self, expression: &str) -> Value {
        let ask = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let told = self.ask("Runtime.evaluate", &ask);
        assert!(told["exceptionDetails"].is_null(), "{expression}: {}", told["exceptionDetails"]);
        told["result"]["value"].clone()
    }

    /// Waits until an expression is true.
    pub fn until(&self, expression: &str) {
        let since = Instant::now();
        while self.js(&format!("Boolean({expression})")) != true {
            assert!(since.elapsed() < PATIENCE, "never: {expression}\n{}", self.text());
            thread::sleep(Duration::from_millis(25));
        }
    }

    /// Waits for a step by its heading.
    pub fn until_heading(&self, heading: &str) {
        self.until(&format!("(document.querySelector('h1') || {{}}).textContent === {}", quoted(heading)));
    }

    /// Waits until the page says this somewhere.
    pub fn until_says(&self, text: &str) {
        self.until(&format!("document.body.innerText.includes({})", quoted(text)));
    }

    /// All that is to be read.
    pub fn text(&self) -> String {
        self.js("document.body.innerText").as_str().unwrap_or_default().to_owned()
    }

    /// Presses the button with these words.
    pub fn press(&self, words: &str) {
        let find = format!(
            "(() => {{ const all = Array.from(document.querySelectorAll('button')); \
             const one = all.find((b) => b.textContent === {} && !b.closest('[hidden]')); \
             if (one) one.click(); return Boolean(one); }})()",
            quoted(words)
        );
        assert_eq!(self.js(&find), true, "no button “{words}”:\n{}", self.text());
    }

    /// Chooses one of the ways, or one of the tables, counted from 1.
    pub fn choose(&self, number: usize) {
        self.js(&format!("document.querySelectorAll('.pick input')[{}].click()", number - 1));
    }

    /// Types into a field.
    pub fn type_into(&self, field: &str, text: &str) {
        self.js(&format!("document.getElementById({}).focus()", quoted(field)));
        self.ask("Input.insertText", &json!({ "text": text }));
    }

    /// A key on a keyboard.
    pub fn key(&self, key: &str) {
        for kind in ["keyDown", "keyUp"] {
            self.ask("Input.dispatchKeyEvent", &json!({ "type": kind, "key": key }));
        }
    }

    /// Takes the network away, or gives it back, and waits until that is so.
    pub fn offline(&self, is_offline: bool) {
        let of = json!({ "offline": is_offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.ask("Network.emulateNetworkConditions", &of);
        let since = Instant::now();
        while self.js("fetch('/', { cache: 'no-store' }).then(() => false, () => true)") != is_offline {
            assert!(since.elapsed() < PATIENCE, "the network does not do as it is told");
            thread::sleep(Duration::from_millis(25));
        }
    }

    /// Puts the page to sleep as a phone in a pocket does, or wakes it.
    pub fn sleep(&self, sleeps: bool) {
        self.ask("Page.setWebLifecycleState", &json!({ "state": if sleeps { "frozen" } else { "active" } }));
    }

    /// As large as this, in points.
    pub fn size(&self, (width, height): (u32, u32)) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true });
        self.ask("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Light or dark, and without motion.
    pub fn dark(&self, is_dark: bool) {
        self.prefers("prefers-color-scheme", if is_dark { "dark" } else { "light" });
    }

    /// In the system's own colours, or in those of the page; without motion.
    pub fn forced_colours(&self, is_forced: bool) {
        self.prefers("forced-colors", if is_forced { "active" } else { "none" });
    }

    fn prefers(&self, what: &str, value: &str) {
        let still = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
        let features = json!([{ "name": what, "value": value }, still]);
        self.ask("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// A picture of what is to be seen, as PNG in base64. A tab behind another one is not drawn.
    pub fn picture(&self) -> String {
        self.ask("Page.bringToFront", &json!({}));
        self.ask("Page.captureScreenshot", &json!({ "format": "png" }))["data"].as_str().unwrap().to_owned()
    }

    /// Closes it, as a system that needs the memory does.
    pub fn close(self) {
        self.browser.ask("Target.closeTarget", &json!({ "targetId": self.target }), None);
    }
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
