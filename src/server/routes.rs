//! What can be asked for, each with its one method. Commands of the trainer are not among it: they exist in the program alone.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Extension, Path, RawQuery, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{from_fn_with_state, map_response_with_state};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{BoxError, Router};
use http_body_util::{BodyExt as _, Limited};
use serde::de::DeserializeOwned;
use tokio::time::{Instant, sleep, sleep_until, timeout};

use crate::domain::workshop::{Act, Answer, Declined, Done, SeatNo, names};
use crate::server::answer::{json, refused, shown_out, too_much, with_type};
use crate::server::doors::{Doing, Pulse, allowed};
use crate::server::guard::{Visitor, X_CODE, guard, only};
use crate::server::limits::Guess;
use crate::server::shared::Shared;
use crate::server::wire::view::view;
use crate::server::wire::{
    AnswerSent, DoneTold, Join, Joined, KeepSent, Lobby, PredictSent, Reason, WithdrawSent, why,
};
use crate::words::Told as _;
use crate::workflow::room::{NotDone, Token};

/// The longest thing a phone sends: an answer in one's own words, several times over.
const BODY_BYTES_MAX: usize = 8 * 1024;
/// All of it has to be there by then.
const BODY_WITHIN: Duration = Duration::from_secs(5);
/// A question that nothing changes is answered after this, so that both sides know the other is there.
const POLL_FOR: Duration = Duration::from_secs(20);
/// Changes that come together are told together.
const SETTLES_IN: Duration = Duration::from_millis(50);

/// All routes, behind the guard, each answer with these headers.
pub(super) fn router(shared: &Shared, headers: Arc<HeaderMap>) -> Router {
    Router::new()
        .route("/", get(page))
        .route("/face/{file}", get(face))
        .route("/lobby", get(lobby))
        .route("/join", post(join))
        .route("/room", get(room))
        .route("/answer", post(answer))
        .route("/withdraw", post(withdraw))
        .route("/predict", post(predict))
        .route("/keep", post(keep))
        .fallback(async || shown_out(StatusCode::NOT_FOUND, "no-such-page"))
        .method_not_allowed_fallback(async || shown_out(StatusCode::METHOD_NOT_ALLOWED, "method"))
        .layer(from_fn_with_state(shared.clone(), guard))
        .layer(map_response_with_state(headers, with_headers))
        .with_state(shared.clone())
}

async fn with_headers(State(headers): State<Arc<HeaderMap>>, mut answer: Response) -> Response {
    answer.headers_mut().extend(headers.iter().map(|(name, value)| (name.clone(), value.clone())));
    answer
}

async fn page(State(shared): State<Shared>) -> Response {
    with_type(StatusCode::OK, HeaderValue::from_static("text/html; charset=utf-8"), shared.page.html.clone())
}

async fn face(State(shared): State<Shared>, Path(file): Path<String>) -> Response {
    match shared.faces.get(&file) {
        Some(png) => with_type(StatusCode::OK, HeaderValue::from_static("image/png"), png.clone()),
        None => refused(StatusCode::NOT_FOUND, "no-such-page"),
    }
}

async fn lobby(State(shared): State<Shared>, Extension(visitor): Extension<Visitor>, headers: HeaderMap) -> Response {
    let refused = refused_for_its_code(&shared, &visitor, only(&headers, &X_CODE).unwrap_or_default());
    refused.unwrap_or_else(|| json(StatusCode::OK, &Lobby::of(&shared.host.room())))
}

/// Looks at a room's code, and says if it is not this one's.
fn refused_for_its_code(shared: &Shared, visitor: &Visitor, given: &str) -> Option<Response> {
    let is_right = given.trim().eq_ignore_ascii_case(shared.host.code());
    match shared.limits().guess(visitor.from, is_right, shared.mono_ms()) {
        Guess::Right => None,
        Guess::Wrong => Some(declined(shared, StatusCode::FORBIDDEN, "code", shared.words.say("network-code"))),
        Guess::TooSoon(wait_s) => {
            let says = Some(shared.words.say("network-slow").to_owned());
            Some(too_much(Reason { why: "slow", says, wait_s: Some(wait_s), ..Reason::default() }))
        }
    }
}

async fn join(
    State(shared): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Extension(pulse): Extension<Arc<Pulse>>,
    request: Request,
) -> Response {
    let sent: Join = match sent(request).await {
        Ok(sent) => sent,
        Err(refused) => return refused,
    };
    let Some(secret) = Token::read(&sent.secret) else { return shown_out(StatusCode::BAD_REQUEST, "malformed") };
    if let Some(seat) = shared.host.seat_of(secret.as_text()) {
        // It sits already, and the answer that told it so got lost on the way.
        return joined(&shared, &pulse, seat);
    }
    if let Some(refused) = refused_for_its_code(&shared, &visitor, &sent.code) {
        return refused;
    }
    let now_ms = shared.mono_ms();
    if !shared.limits().may_join(visitor.from, now_ms) {
        let says = Some(shared.words.say("network-crowded").to_owned());
        return too_much(Reason { why: "slow", says, ..Reason::default() });
    }
    let name = match names::clean(&sent.name) {
        Some(name) if name.judged != names::Judged::Refused => name.text,
        Some(_) => return declined(&shared, StatusCode::CONFLICT, "name", shared.words.say("network-name")),
        None => return not_done(&shared, &NotDone::Declined(Declined::NoName)),
    };
    if let Some(waits) = waits(&shared, visitor, &name) {
        return waits;
    }
    pulse.now(Doing::Sitting);
    let became = shared.host.sit_with(name.clone(), sent.team, secret).seat().await;
    if let Err(NotDone::Declined(Declined::Full(_))) = became {
        return in_line(&shared, visitor, &name);
    }
    shared.queue().leave(visitor.from, &name);
    match became {
        Ok((seat, _)) => joined(&shared, &pulse, seat),
        Err(why) => not_done(&shared, &why),
    }
}

/// What a phone is told that sits.
fn joined(shared: &Shared, pulse: &Pulse, seat: SeatNo) -> Response {
    let room = shared.host.room();
    shared.doors.belongs(pulse, seat, allowed(&room, seat));
    let name = room.seat(seat).map_or("", |seat| seat.name.as_str());
    json(StatusCode::OK, &Joined { seat: seat.0, name })
}

/// The place of somebody in the line, where seats are fewer than those who wait before them.
fn waits(shared: &Shared, visitor: Visitor, name: &str) -> Option<Response> {
    let room = shared.host.room();
    if room.is_locked() || room.is_over() {
        // Nobody waits for a seat that is not given; the room says why.
        return None;
    }
    let taken = room.seated().count() + room.waiting().count();
    let free = room.setup().seats.saturating_sub(taken);
    let may_sit = shared.queue().may_sit(visitor.from, name, free, shared.mono_ms());
    (!may_sit).then(|| in_line(shared, visitor, name))
}

/// The room is full: their place in the line of those who wait, which they join unless it is too long.
fn in_line(shared: &Shared, visitor: Visitor, name: &str) -> Response {
    let now_ms = shared.mono_ms();
    let place = shared.queue().ask(visitor.from, name, now_ms);
    shared.limits().turned_away(now_ms);
    let says = Declined::Full(shared.host.room().setup().seats).told(&shared.words);
    let why =
        Reason { why: "full", says: Some(sentence(shared, &says)), queue: place.map(|place| place + 1), wait_s: None };
    json(StatusCode::CONFLICT, &why)
}

/// The room as a seat sees it: at once if it differs from what the phone knows, else when it does, or after a while.
async fn room(
    State(shared): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    RawQuery(query): RawQuery,
) -> Response {
    let Some(seat) = visitor.seat else { return no_seat() };
    let Ok(since) = since(query.as_deref()) else { return shown_out(StatusCode::BAD_REQUEST, "malformed") };
    let (mut changes, mut closing) = (shared.host.changes(), shared.closing.clone());
    let mut poll = shared.polls.open(seat, shared.mono_ms());
    let until = Instant::now() + POLL_FOR;
    loop {
        if shared.host.has_stopped() {
            return refused(StatusCode::SERVICE_UNAVAILABLE, "stopped");
        }
        changes.borrow_and_update();
        let Some(view) = view(&shared.host.room(), seat, shared.now_ms()) else { return no_seat() };
        if Some(view.version) != since || Instant::now() >= until {
            poll.answered(shared.mono_ms());
            return json(StatusCode::OK, &view);
        }
        tokio::select! {
            _ = &mut poll.taken_over => return declined(&shared, StatusCode::CONFLICT, "elsewhere", shared.words.say("network-elsewhere")),
            // It comes to an error where the room has stopped.
            _ = changes.changed() => sleep(SETTLES_IN).await,
            _ = closing.changed() => return refused(StatusCode::SERVICE_UNAVAILABLE, "closed"),
            () = sleep_until(until) => {}
        }
    }
}

/// The version of the room a phone knows: nothing, or a whole number.
fn since(query: Option<&str>) -> Result<Option<u64>, ()> {
    let Some(query) = query else { return Ok(None) };
    let number = query.strip_prefix("since=").ok_or(())?;
    number.parse().map(Some).map_err(|_| ())
}

async fn answer(State(shared): State<Shared>, Extension(visitor): Extension<Visitor>, request: Request) -> Response {
    let (seat, sent) = match of_a_seat::<AnswerSent>(visitor, request).await {
        Ok(sent) => sent,
        Err(refused) => return refused,
    };
    let AnswerSent { decision, round, way, words } = sent;
    let (answer, words) = match (way, words) {
        (Some(way), None) => (Answer::Way(way), None),
        (None, Some(words)) => (Answer::Words, Some(names::harmless(&words))),
        _ => return shown_out(StatusCode::BAD_REQUEST, "malformed"),
    };
    act(&shared, Act::Answer { seat, decision, round, answer }, words).await
}

async fn withdraw(State(shared): State<Shared>, Extension(visitor): Extension<Visitor>, request: Request) -> Response {
    match of_a_seat(visitor, request).await {
        Ok((seat, WithdrawSent { decision, round })) => {
            act(&shared, Act::Withdraw { seat, decision, round }, None).await
        }
        Err(refused) => refused,
    }
}

async fn predict(State(shared): State<Shared>, Extension(visitor): Extension<Visitor>, request: Request) -> Response {
    match of_a_seat(visitor, request).await {
        Ok((seat, PredictSent { decision, line })) => act(&shared, Act::Predict { seat, decision, line }, None).await,
        Err(refused) => refused,
    }
}

async fn keep(State(shared): State<Shared>, Extension(visitor): Extension<Visitor>, request: Request) -> Response {
    match of_a_seat(visitor, request).await {
        Ok((seat, KeepSent { name })) => {
            let name = names::own_name(&name).unwrap_or_default();
            act(&shared, Act::Keep { seat }, Some(name)).await
        }
        Err(refused) => refused,
    }
}

/// Has something happen in the room; what is told as done is on the disk. What is the trainer's to do is not done for a phone, whatever
/// came to be read as such an act.
async fn act(shared: &Shared, act: Act, beside: Option<String>) -> Response {
    if !act.is_from_phone() {
        tracing::error!("a phone asked for what is the trainer's to do");
        return shown_out(StatusCode::FORBIDDEN, "origin");
    }
    match shared.host.act(act, beside).await {
        Ok(Done::Already) => json(StatusCode::OK, &DoneTold { done: "already" }),
        Ok(Done::Changed | Done::Seated(_)) => json(StatusCode::OK, &DoneTold { done: "changed" }),
        Err(why) => not_done(shared, &why),
    }
}

fn not_done(shared: &Shared, not: &NotDone) -> Response {
    let says = not.told(&shared.words);
    match not {
        NotDone::Declined(reason) => declined(shared, StatusCode::CONFLICT, why(reason), &says),
        // What happened is in the trainer's window. A phone keeps its answer and sends it again.
        NotDone::Unsaved(_) => refused(StatusCode::SERVICE_UNAVAILABLE, "unsaved"),
        NotDone::Stopped => refused(StatusCode::SERVICE_UNAVAILABLE, "stopped"),
    }
}

fn declined(shared: &Shared, status: StatusCode, why: &'static str, says: &str) -> Response {
    json(status, &Reason { why, says: Some(sentence(shared, says)), ..Reason::default() })
}

/// With a capital letter and a full stop.
fn sentence(shared: &Shared, says: &str) -> String {
    let begun = shared.words.begun(says);
    if begun.ends_with(['.', '!', '?']) { begun } else { begun + "." }
}

fn no_seat() -> Response {
    refused(StatusCode::UNAUTHORIZED, "seat")
}

async fn of_a_seat<T: DeserializeOwned>(visitor: Visitor, request: Request) -> Result<(SeatNo, T), Response> {
    let seat = visitor.seat.ok_or_else(no_seat)?;
    Ok((seat, sent(request).await?))
}

/// What was sent, as what it has to be.
async fn sent<T: DeserializeOwned>(request: Request<Body>) -> Result<T, Response> {
    let (head, body) = request.into_parts();
    let of = only(&head.headers, &header::CONTENT_TYPE).unwrap_or_default();
    if !matches!(
        of.to_ascii_lowercase().as_str(),
        "application/json" | "application/json; charset=utf-8" | "application/json;charset=utf-8"
    ) {
        return Err(shown_out(StatusCode::UNSUPPORTED_MEDIA_TYPE, "type"));
    }
    let length = only(&head.headers, &header::CONTENT_LENGTH).and_then(|length| length.parse::<usize>().ok());
    let too_long = || shown_out(StatusCode::PAYLOAD_TOO_LARGE, "too-long");
    match length {
        None => return Err(shown_out(StatusCode::LENGTH_REQUIRED, "length")),
        Some(length) if length > BODY_BYTES_MAX => return Err(too_long()),
        Some(_) => {}
    }
    let bytes = timeout(BODY_WITHIN, whole(body)).await.map_err(|_| shown_out(StatusCode::REQUEST_TIMEOUT, "slow"))?;
    let bytes = bytes.map_err(|_| too_long())?;
    let malformed = || shown_out(StatusCode::BAD_REQUEST, "malformed");
    if !bytes.trim_ascii_start().starts_with(b"{") {
        // A list would do for what is known by its names, and nobody sends one.
        return Err(malformed());
    }
    serde_json::from_slice(&bytes).map_err(|_| malformed())
}

async fn whole(body: Body) -> Result<Bytes, BoxError> {
    Ok(Limited::new(body, BODY_BYTES_MAX).collect().await?.to_bytes())
}
