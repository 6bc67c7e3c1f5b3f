//! Spring Boot.
//!
//! ```json
//! {"timestamp": "2026-11-22T12:26:17.456772948Z", "status": 400, "error": "Bad Request",
//! "message": "Validation failed", "errors": [{"field": "items[0].price", "message": "must be
//! greater than 0", "rejectedValue": null}], "path": "/own/list"}
//! ```
//!
//! Source: <https://docs.spring.io/spring-boot/reference/web/servlet.html#web.servlet.spring-mvc.error-handling>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "spring",
    "timestamp status/n error/s; \
     timestamp status/n path/s; \
     errors.*.objectName errors.*.codes",
    "nocode;nolift;message=defaultMessage message;rule=code",
);
