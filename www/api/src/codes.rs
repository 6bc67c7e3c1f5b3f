//! The 22 published codes: one row a code.

use axum::http::StatusCode;

/// A machine code of the error object, and what goes with it.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// As it stands in the body.
    pub name: &'static str,
    /// The status of a reply with this code.
    pub status: StatusCode,
    /// The sentence that says what the code means.
    pub description: &'static str,
}

macro_rules! codes {
    ($($constant:ident $name:literal $status:ident $description:literal,)*) => {
        $(
            #[doc = $description]
            pub static $constant: Code = Code {
                name: $name,
                status: StatusCode::$status,
                description: $description,
            };
        )*

        /// Every published code.
        pub static CODES: &[&Code] = &[$(&$constant),*];
    };
}

codes! {
    WORKSPACEID_MISSING "workspaceid-missing" UNAUTHORIZED
        "No valid team id was found. Most likely the token is invalid.",
    NOT_FOUND "not-found" NOT_FOUND
        "The resource could not be located.",
    ENTITY_ARCHIVED "entity-archived" BAD_REQUEST
        "The operation is not allowed on an archived entity.",
    DUPLICATION_VIOLATION "duplication-violation" BAD_REQUEST
        "A property that must be unique has a duplicate.",
    DATABASE_COMMIT "database-commit" INTERNAL_SERVER_ERROR
        "The commit failed. The changes were not stored.",
    CONCURRENCY_VIOLATION "concurrency-violation" BAD_REQUEST
        "Concurrent changes created conflicts. The changes were not stored.",
    DATE_DEPENDENCY "date-dependency" BAD_REQUEST
        "Two or more dates violate each other.",
    DATE_OUT_OF_RANGE "date-out-of-range" BAD_REQUEST
        "A date is outside its range.",
    VALUE_OUT_OF_RANGE "value-out-of-range" BAD_REQUEST
        "A value is outside its range.",
    INVALID_OPERATION "invalid-operation" BAD_REQUEST
        "The request would have caused an illegal state.",
    INVALID_MODEL "invalid-model" BAD_REQUEST
        "The model sent in the request is invalid or empty.",
    VALIDATION_FAILED "validation-failed" BAD_REQUEST
        "The model sent in the request is invalid. See the validation errors for details.",
    SERVER_ERROR "server-error" INTERNAL_SERVER_ERROR
        "An internal error occurred.",
    ALREADY_EXIST_ERROR "already-exist-error" BAD_REQUEST
        "The entity already exists.",
    INVALID_FILTER_OR_ORDER "invalid-filter-or-order" BAD_REQUEST
        "The filter or sort statement is invalid.",
    ILLEGAL_PROPERTY_TRANSITION "illegal-property-transition" BAD_REQUEST
        "The transition from the current value to the new one is not allowed.",
    UNAUTHORIZED "unauthorized" UNAUTHORIZED
        "The owner of the request has insufficient permissions.",
    INVALID_BATCH_OPERATION "invalid-batch-operation" BAD_REQUEST
        "The batch request is invalid. None of its operations was carried out.",
    DEACTIVATED_USER "deactivated-user" BAD_REQUEST
        "The operation is not allowed with a deactivated user.",
    REQUEST_BODY_TOO_LARGE "request-body-too-large" PAYLOAD_TOO_LARGE
        "The request body exceeds the size limit.",
    INSUFFICIENT_SUBSCRIPTION_LEVEL "insufficient-subscription-level" BAD_REQUEST
        "The plan of the team does not include this feature. Upgrade to use it.",
    INSUFFICIENT_SEATS "insufficient-seats" BAD_REQUEST
        "The team does not have enough seats to invite or activate users.",
}

/// Too many failed sign-ins. Not one of the published codes: real APIs send such codes, too.
pub static TOO_MANY_REQUESTS: Code = Code {
    name: "too-many-requests",
    status: StatusCode::TOO_MANY_REQUESTS,
    description: "Too many requests were sent. Wait before you send another one.",
};
