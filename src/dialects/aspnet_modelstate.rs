//! ASP.NET Web API 2.
//!
//! ```json
//! {"Message": "The request is invalid.", "ModelState": {"order.Name": ["The Name field is
//! required."], "order.Items[0].Price": ["The field Price must be between 1 and 10."]}}
//! ```
//!
//! Source: <https://learn.microsoft.com/en-us/aspnet/web-api/overview/formats-and-model-binding/model-validation-in-aspnet-web-api>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("aspnet-modelstate", "ModelState|modelState/o", "nocode");
