//! Xero.
//!
//! ```json
//! {"ErrorNumber": 10, "Type": "ValidationException", "Message": "A validation exception
//! occurred", "Elements": [{"AccountID": "00000000-0000-0000-0000-000000000000", "Code":
//! "123456", "Name": "Foobar", "Type": "EXPENSE", "Description": "Hello World",
//! "ValidationErrors": [{"Message": "Please enter a unique Name."}]}]}
//! ```
//!
//! Source: <https://developer.xero.com/documentation/api/accounting/responsecodes>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("xero", "Elements/l ErrorNumber/n", "code=Type;errors=-");
