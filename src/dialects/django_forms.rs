//! Django: errors of a form as JSON.
//!
//! ```json
//! {"age": [{"message": "This field is required.", "code": "required"}], "__all__": [{"message":
//! "The form is inconsistent", "code": "bad"}]}
//! ```
//!
//! Source: <https://docs.djangoproject.com/en/stable/ref/forms/api/#django.forms.Form.errors.as_json>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("django-forms", "#tree *.*.code/s *.*.message/s", "nocode;map");
