//! What every request has to be before it is looked at: for this host, from this page, of a plain shape, and not too many. A page of
//! somebody else's, open on the same phone or on the trainer's machine, can reach this address; its requests are told by their headers,
//! which a page cannot change.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::Response;

use crate::domain::workshop::SeatNo;
use crate::server::answer::{closing, shown_out, too_much};
use crate::server::doors::{Pulse, allowed};
use crate::server::shared::Shared;
use crate::server::wire::Reason;
use crate::workflow::room::Token;

/// The secret of a seat goes along in this header.
pub(super) const X_SEAT: HeaderName = HeaderName::from_static("x-seat");
/// The room's code, for whoever only looks.
pub(super) const X_CODE: HeaderName = HeaderName::from_static("x-code");
/// Where a request comes from, as a browser tells it.
const SEC_FETCH_SITE: &str = "sec-fetch-site";
const SEC_FETCH_MODE: &str = "sec-fetch-mode";
const SEC_FETCH_DEST: &str = "sec-fetch-dest";

const TARGET_LENGTH_MAX: usize = 256;

/// The address a request comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Peer(pub(super) IpAddr);

/// Who asks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Visitor {
    pub(super) from: IpAddr,
    /// Whose seat, if the secret of one came along.
    pub(super) seat: Option<SeatNo>,
}

/// The names this room goes by.
#[derive(Debug, Clone)]
pub(super) struct Names(Vec<String>);

impl Names {
    /// The address it listens at; on this machine alone also the names of that.
    pub(super) fn of(addr: SocketAddr) -> Self {
        let mut names = vec![addr.to_string()];
        if addr.ip().is_loopback() {
            let local = ["localhost", "127.0.0.1", "[::1]"];
            names.extend(local.iter().map(|name| format!("{name}:{}", addr.port())));
        }
        if addr.port() == 80 {
            // Browsers leave the usual port out.
            let bare: Vec<String> =
                names.iter().filter_map(|name| name.strip_suffix(":80")).map(str::to_owned).collect();
            names.extend(bare);
        }
        Self(names)
    }

    fn know(&self, host: &str) -> bool {
        self.0.iter().any(|name| name.eq_ignore_ascii_case(host))
    }
}

/// Lets a request pass, or says why not.
pub(super) async fn guard(State(shared): State<Shared>, mut request: Request, next: Next) -> Response {
    let Some(Peer(from)) = request.extensions().get::<Peer>().copied() else {
        return shown_out(StatusCode::BAD_REQUEST, "malformed");
    };
    if let Err((status, why)) = check(&shared.names, request.method(), request.uri(), request.headers()) {
        shared.limits().turned_away(shared.mono_ms());
        return shown_out(status, why);
    }
    let seat = only(request.headers(), &X_SEAT).and_then(|token| seat_of(&shared, token));
    if let Some(refused) = over_allowance(&shared, &request, from, seat) {
        return refused;
    }
    request.extensions_mut().insert(Visitor { from, seat });
    next.run(request).await
}

/// A seat has an allowance of its own, and so has every address; strangers have one together. Whose seat was taken away is a stranger.
fn over_allowance(shared: &Shared, request: &Request, from: IpAddr, seat: Option<SeatNo>) -> Option<Response> {
    let now_ms = shared.mono_ms();
    let seat = seat.map(|seat| (seat, allowed(&shared.host.room(), seat))).filter(|(_, allowed)| *allowed > 0);
    let slow = Reason { why: "slow", ..Reason::default() };
    let Some((seat, allowed)) = seat else {
        let may = shared.limits().stranger_may_ask(from, now_ms);
        return (!may).then(|| closing(too_much(slow)));
    };
    shared.polls.heard(seat, now_ms);
    let pulse = request.extensions().get::<Arc<Pulse>>();
    if pulse.is_some_and(|pulse| !shared.doors.belongs(pulse, seat, allowed)) {
        return Some(shown_out(StatusCode::TOO_MANY_REQUESTS, "slow"));
    }
    let may = shared.limits().seat_may_ask(seat, now_ms);
    (!may).then(|| too_much(slow))
}

fn seat_of(shared: &Shared, token: &str) -> Option<SeatNo> {
    shared.host.seat_of(Token::read(token)?.as_text())
}

/// Whether a request has the shape of those this page makes.
fn check(names: &Names, method: &Method, uri: &Uri, headers: &HeaderMap) -> Result<(), (StatusCode, &'static str)> {
    let malformed = (StatusCode::BAD_REQUEST, "malformed");
    let once = [
        header::HOST,
        header::ORIGIN,
        header::CONTENT_TYPE,
        header::CONTENT_LENGTH,
        HeaderName::from_static(SEC_FETCH_SITE),
        HeaderName::from_static(SEC_FETCH_MODE),
        HeaderName::from_static(SEC_FETCH_DEST),
        X_SEAT,
        X_CODE,
    ];
    let is_plain = |name| {
        let mut values = headers.get_all(name).iter();
        values.next().is_none_or(|value| value.to_str().is_ok()) && values.next().is_none()
    };
    if !once.iter().all(is_plain) {
        return Err(malformed);
    }
    let host = only(headers, &header::HOST).ok_or(malformed)?;
    if !names.know(host) || uri.authority().is_some() {
        return Err((StatusCode::MISDIRECTED_REQUEST, "host"));
    }
    if let Some(site) = headers.get(SEC_FETCH_SITE)
        && !matches!(site.as_bytes(), b"same-origin" | b"none")
        && !follows_a_link(method, uri, headers)
    {
        return Err((StatusCode::FORBIDDEN, "origin"));
    }
    let origin = headers.get(header::ORIGIN).map(|origin| origin.to_str().unwrap_or_default());
    let is_ours = |origin: &str| origin.strip_prefix("http://").is_some_and(|host| names.know(host));
    match (method.as_str(), origin) {
        ("GET", None) => {}
        ("GET" | "POST", Some(origin)) if is_ours(origin) => {}
        ("GET" | "POST", _) => return Err((StatusCode::FORBIDDEN, "origin")),
        _ => return Err((StatusCode::METHOD_NOT_ALLOWED, "method")),
    }
    if headers.contains_key(header::TRANSFER_ENCODING) || headers.contains_key(header::UPGRADE) {
        // Nothing here needs either, and two ways to say how long a request is are one too many.
        return Err((StatusCode::LENGTH_REQUIRED, "length"));
    }
    if method == Method::GET && headers.get(header::CONTENT_LENGTH).is_some_and(|length| length != "0") {
        return Err(malformed);
    }
    if uri.path_and_query().is_none_or(|target| target.as_str().len() > TARGET_LENGTH_MAX) {
        return Err((StatusCode::URI_TOO_LONG, "no-such-page"));
    }
    Ok(())
}

/// Whether somebody opens the page by a link in a chat or a mail that stands in a browser: that changes nothing, and no page sees what
/// comes of it.
fn follows_a_link(method: &Method, uri: &Uri, headers: &HeaderMap) -> bool {
    let is = |name: &str, value: &str| headers.get(name).is_some_and(|told| told == value);
    method == Method::GET && uri.path() == "/" && is(SEC_FETCH_MODE, "navigate") && is(SEC_FETCH_DEST, "document")
}

/// The value of a header that is there once and readable.
pub(super) fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
