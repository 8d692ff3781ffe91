//! Answers, and the headers every one of them has, also those to what is no request.

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::Serialize;

use crate::server::wire::Reason;

/// Everything a page could ask a phone for that this one never does.
const ASKS_FOR_NOTHING: &str =
    "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()";
const JSON: HeaderValue = HeaderValue::from_static("application/json; charset=utf-8");
/// After this many seconds it makes sense to come again.
const COME_AGAIN_S: u64 = 2;

/// The headers of every answer, with this policy.
pub(super) fn headers(policy: HeaderValue) -> HeaderMap {
    let fixed: [(HeaderName, &'static str); 5] = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), ASKS_FOR_NOTHING),
    ];
    let mut headers: HeaderMap =
        fixed.map(|(name, value)| (name, HeaderValue::from_static(value))).into_iter().collect();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers
}

/// A value as JSON.
pub(super) fn json(status: StatusCode, value: &impl Serialize) -> Response {
    let text = serde_json::to_vec(value).unwrap_or_default();
    with_type(status, JSON, text.into())
}

/// Bytes of some type.
pub(super) fn with_type(status: StatusCode, of: HeaderValue, bytes: Bytes) -> Response {
    let mut answer = Response::new(Body::from(bytes));
    *answer.status_mut() = status;
    answer.headers_mut().insert(header::CONTENT_TYPE, of);
    answer
}

/// Why something did not happen.
pub(super) fn refused(status: StatusCode, why: &'static str) -> Response {
    json(status, &Reason { why, ..Reason::default() })
}

/// As [`refused`], and the connection ends: what came along is nothing a phone with this page sends.
pub(super) fn shown_out(status: StatusCode, why: &'static str) -> Response {
    closing(refused(status, why))
}

/// The last answer on its connection: whatever was asked for behind it is not read.
pub(super) fn closing(mut answer: Response) -> Response {
    answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    answer
}

/// Too much was asked for.
pub(super) fn too_much(why: Reason) -> Response {
    let wait_s = why.wait_s.unwrap_or(COME_AGAIN_S);
    let mut answer = json(StatusCode::TOO_MANY_REQUESTS, &Reason { wait_s: Some(wait_s), ..why });
    answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait_s));
    answer
}

/// A whole answer as it goes over the wire, for where there is no request to answer.
pub(super) fn as_bytes(status: u16, headers: &HeaderMap) -> Vec<u8> {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST);
    let body = br#"{"why":"malformed"}"#;
    let reason = status.canonical_reason().unwrap_or_default();
    let mut bytes = format!("HTTP/1.1 {} {reason}\r\n", status.as_str()).into_bytes();
    let length = HeaderValue::from(body.len());
    let close = HeaderValue::from_static("close");
    let own = [(header::CONTENT_TYPE, JSON), (header::CONTENT_LENGTH, length), (header::CONNECTION, close)];
    for (name, value) in headers.iter().chain(own.iter().map(|(name, value)| (name, value))) {
        bytes.extend_from_slice(name.as_str().as_bytes());
        bytes.extend_from_slice(b": ");
        bytes.extend_from_slice(value.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(b"\r\n");
    bytes.extend_from_slice(body);
    bytes
}
