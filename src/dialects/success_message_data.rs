//! Laravel's base controllers: `success`, `message`, `data`.
//!
//! ```json
//! {"success": false, "message": "Validation Error.", "data": {"name": ["The name field is
//! required."], "items.0.price": ["The items.0.price must be a number."]}}
//! ```
//!
//! Source: <https://laravel.com/docs/validation>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("success-message-data", "success=false message/s data.*/l", "nocode");
