//! Yii 2.
//!
//! ```json
//! [{"field": "email", "message": "Email is not a valid email address."}]
//! ```
//!
//! Source: <https://www.yiiframework.com/doc/guide/2.0/en/rest-error-handling>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("yii", "0.field/s 0.message/s; name/s message/s code/n status/n", "nocode");
