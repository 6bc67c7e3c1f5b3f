//! The vocabulary of errors: what servers call the parts of an error body, the most telling first.
//! Names are compared folded: letters in any case, without `_`, `-` and spaces.

use crate::scan::{number, parts, split};

/// Machine codes.
pub(super) const CODE: &str = "sub_code error_code errcode code error_key errno fault_code \
    service_error_code ret_code ecode o:error_code info_code exc_type error";

/// Machine codes where a sentence stands beside them and they are no sentence themselves.
pub(super) const WEAK_CODE: &str = "error_type type name error reason status";

/// The sentence for people.
pub(super) const DESCRIPTION: &str = "sub_msg message msg error_message error_msg errmsg ret_msg \
    error_description error_summary error_detail description desc detail reason error title summary \
    cause text status_message status_text fault_string info err error_text errors messages explanation \
    error_desc result_message developer_message brief brief_summary";

/// The sentence as an object of text and language.
pub(super) const LOCALISED: &str = "message error_message";

/// Texts that a dialect means for the end user.
pub(super) const DISPLAY: &str = "error_user_msg user_message display_message localized_message \
    user_presentable_message";

/// Explanations and hints.
pub(super) const DETAILS: &str = "details detail hint hints suggestion message_detail error_hint";

/// Documentation.
pub(super) const LINK: &str = "link documentation_url doc_url docs_url more_info info_url error_uri \
    error_url error_link help_url help_link help doc_link documentation information_link info recommend \
    type href url";

/// Lists and maps of links.
pub(super) const LINKS: &str = "links about link";

/// Ids of the request.
pub(super) const REQUEST_ID: &str = "request_id trace_id correlation_id debug_id error_id fbtrace_id \
    request_log_id activity_id transaction_id tracking_id log_id clerk_trace_id server_request_id";

/// Ids that may be numbers.
pub(super) const NUMBERED: &str = "request_id log_id";

/// What led to an error, beside its own sentence.
pub(super) const CHAIN: &str = "cause error_chain";

/// Seconds until a retry makes sense.
pub(super) const RETRY: &str =
    "retry_after retry_after_seconds retry_in retry_delay wait_seconds available_in";

/// The same in milliseconds.
pub(super) const RETRY_MS: &str = "retry_after_ms";

/// The language of the texts.
pub(super) const LANGUAGE: &str = "language lang locale message@lang";

/// The HTTP status.
pub(super) const STATUS: &str = "status status_code http_status http_status_code http_code code";

/// Objects that are the error.
pub(super) const ENVELOPE: &str = "error fault err exception value json problem odata.error \
    response_status body_result query_result params_result path_params_result headers_result \
    detailed_error";

/// Objects that are the error where what they are in says nothing itself.
pub(super) const HOLDER: &str = "response result body meta status ocs";

/// Objects that may hold more about the error.
pub(super) const OUTER: &str = "data details detail meta result response context extensions body \
    parameters response_metadata cause properties zod_error context_info extra extras \
    validation_result ui";

/// Errors: a list, a map from field to texts, or a tree.
pub(super) const ERRORS: &str = "errors error validation_error field_errors form_errors validation_errors violations \
    constraint_violations field_violations invalid_params issues issue problems failures fields \
    model_state message detail error_messages messages inner invalid_fields sub_errors error_causes \
    causes validation user_errors validation_messages error_fields error_list validation_results \
    invalid_parameters field_list invalid_attributes tpp_messages o:error_details validations humanized";

/// Errors only where the shape leaves no doubt: a list of objects that name fields, or a map from
/// field to lists of texts.
pub(super) const MAYBE_ERRORS: &str = "details data extra extensions error_details";

/// The field of an error.
pub(super) const PATH: &str = "pointer instance_path instance_location data_path property_path json_path json_pointer path loc \
    location field_path field \
    field_name property property_name attr attribute parameter parameter_name param param_name argument_name target source members fields \
    keys name key expression parameters element field_names error_related_to member_names o:error_path";

/// The field of an error object that is no item of a list.
pub(super) const LONE_PATH: &str = "param target field parameter property field_name property_name";

/// The words of those that can be nothing else.
pub(super) const SURE_LONE_PATH: &str = "param field parameter property";

/// The members of [`PATH`] that list several fields.
pub(super) const SEVERAL: &str =
    "members fields keys expression error_related_to field_names member_names";

/// The sentence of an error.
pub(super) const MESSAGE: &str = "message msg error_message default_message validation_message help_message detail description reason \
    error_description localised_message title error error_summary text diagnostics summary \
    problem issue desc details error_msg explanation string";

/// The words for a field that are no names of fields themselves.
pub(super) const SURE_PATH: &str = "pointer instance_path data_path property_path path loc field field_name \
    property property_name param keys member_names";

/// The words for a sentence that are no names of fields themselves.
pub(super) const SURE_MESSAGE: &str = "message msg error_message default_message detail";

/// The rule of an error.
pub(super) const RULE: &str = "code error_code rule keyword rule_id validator_key validator tag type error_type kind \
    issue error classification o:error_code";

/// The part of the request of an error.
pub(super) const IN: &str = "location_type parameter_location param_type location in source on";

/// Errors inside of an error.
pub(super) const INSIDE: &str = "errors children field_violations validation_errors element_errors \
    error_messages error_chain messages message";

/// The members of a tree of errors that hold its branches by name.
pub(super) const BRANCHES: &str = "properties children";

/// Names that stand for the whole of what they are in; compared as they are.
const WHOLE: &str = "non_field_errors __all__ _schema _errors _error _form __root__ nonFieldErrors \
    generalErrors full_messages";

/// Texts that say that it failed and not why.
const EMPTY_CODES: &str =
    "error errors fail failure failed err ko ok success exception null unknown";

/// The reason phrases of RFC 9110 and its relatives, which only repeat the status.
const PHRASES: &str = "Bad Request/Unauthorized/Payment Required/Forbidden/Not Found/Method Not Allowed/\
Not Acceptable/Request Timeout/Conflict/Gone/Length Required/Precondition Failed/Payload Too Large/\
Content Too Large/Request Entity Too Large/URI Too Long/Unsupported Media Type/Range Not Satisfiable/\
I'm a teapot/I'm a Teapot/Unprocessable Entity/Unprocessable Content/Locked/Failed Dependency/\
Too Early/Upgrade Required/Precondition Required/Too Many Requests/Internal Server Error/\
Not Implemented/Bad Gateway/Service Unavailable/Gateway Timeout";

/// The next byte of a name, folded, and what stands behind it.
fn next(text: &[u8]) -> (u8, &[u8]) {
    let mut rest = text;
    while let Some((byte, behind)) = rest.split_first() {
        rest = behind;
        if !matches!(byte, b'_' | b'-' | b' ') {
            return (byte.to_ascii_lowercase(), rest);
        }
    }
    // No byte of a text is that.
    (u8::MAX, rest)
}

/// Whether two names are the same, folded.
#[inline(never)]
pub(super) fn same(word: &str, name: &str) -> bool {
    if word == name {
        return true;
    }
    let (mut word, mut name) = (word.as_bytes(), name.as_bytes());
    loop {
        let ((byte, behind), (other, rest)) = (next(word), next(name));
        (word, name) = (behind, rest);
        if byte != other || byte == u8::MAX {
            return byte == other;
        }
    }
}

/// Whether a name is one of these words.
#[inline(never)]
pub(crate) fn is_one_of(words: &str, name: &str) -> bool {
    parts(words, b' ').any(|word| same(word, name) && !word.is_empty())
}

/// Whether a member of that name holds a word for programs: a code, or the name of a field.
pub(crate) fn is_name(name: &str) -> bool {
    is_one_of(CODE, name) || is_one_of(PATH, name)
}

/// Whether a member's name means the whole of what it is in.
#[inline(never)]
pub(super) fn is_whole(name: &str) -> bool {
    match name.as_bytes() {
        [] => true,
        // Most names are none of them.
        [b'_' | b'f' | b'g' | b'n', ..] => parts(WHOLE, b' ').any(|word| word == name),
        _ => false,
    }
}

/// What a dialect says of one matter: `code=errcode type;message=msg`.
#[inline(never)]
fn hint_of<'h>(hints: &'h str, key: &str) -> Option<&'h str> {
    parts(hints, b';').find_map(|hint| {
        let (name, value) = split(hint, b'=').unwrap_or((hint, ""));
        (name == key).then_some(value)
    })
}

/// The same where nothing is said without a value: empty where it says nothing.
#[inline(never)]
pub(crate) fn hint<'h>(hints: &'h str, key: &str) -> &'h str {
    hint_of(hints, key).unwrap_or_default()
}

/// What a dialect says of one matter, or else these words.
#[inline(never)]
pub(super) fn hinted<'w>(hints: &'w str, key: &str, words: &'w str) -> &'w str {
    hint_of(hints, key).unwrap_or(words)
}

/// Whether a dialect says anything of a matter.
#[inline(never)]
pub(super) fn says(hints: &str, key: &str) -> bool {
    hint_of(hints, key).is_some()
}

/// Whether a text is rather the key of a sentence than a sentence of one word.
pub(super) fn is_key(text: &str) -> bool {
    is_token(text) && text.bytes().any(|byte| matches!(byte, b'_' | b'-' | b'.'))
}

/// Whether a text is a word for programs: no white space, at least one letter.
#[inline(never)]
pub(super) fn is_token(text: &str) -> bool {
    text.len() <= 80
        && text.bytes().any(|byte| byte.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'/' | b'"' | b'{'))
}

/// Whether a text is the name of an exception's class: `TypeError`, `Forbidden`.
#[inline(never)]
pub(super) fn is_class(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_uppercase())
        && (text.ends_with("Error") || text.ends_with("Exception") || is_phrase_of_status(text))
}

/// Whether a text is the name of a constant: `MISSING_FIELD`.
pub(super) fn is_constant(text: &str) -> bool {
    text.bytes().any(|byte| byte == b'_')
        && text.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_'))
}

/// Whether a text is the name of a constant, and not that of the status.
pub(in crate::dialects) fn is_lone_code(text: &str) -> bool {
    is_constant(text) && !is_phrase_of_status(text)
}

/// Whether a text has several words.
#[inline(never)]
pub(super) fn is_phrase(text: &str) -> bool {
    text.trim_ascii().bytes().any(|byte| byte == b' ')
}

/// Whether a text only repeats the HTTP status, or says that it failed and not why.
#[inline(never)]
pub(super) fn is_no_code(text: &str) -> bool {
    let phrase = split(text, b' ').filter(|(code, _)| number(code).is_some());
    number(text).is_some_and(|code| matches!(code, 0 | 200 | 400..600))
        || phrase.is_some_and(|(_, phrase)| is_phrase_of_status(phrase))
        || parts(PHRASES, b'/').any(|known| known == text)
        || is_one_of(EMPTY_CODES, text)
}

/// Whether a text is a reason phrase, however it is written.
pub(super) fn is_phrase_of_status(text: &str) -> bool {
    parts(PHRASES, b'/').any(|known| same(known, text))
}

/// Whether a number is an HTTP status.
pub(super) fn is_status(number: u32) -> bool {
    (100..600).contains(&number)
}
