//! `OpenStack`.
//!
//! ```json
//! {"error": {"code": 400, "message": "Invalid input for field/attribute enabled. Value: maybe.
//! 'maybe' is not one of [True, 'True', 'TRUE', 'true', False, 'False', 'FALSE', 'false', '',
//! '1', '0', 'y', 'Y', 'n', 'N', 'on', 'ON', 'off', 'OFF', 'yes', 'no']", "title": "Bad
//! Request"}}
//! ```
//!
//! Source: <https://docs.openstack.org/api-ref/identity/v3/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "openstack",
    "error.code/n error.title/s error.message/s; \
     badRequest|unauthorized|forbidden|itemNotFound|badMethod|conflictingRequest|overLimit|computeFault.message/s #1; \
     NeutronError; faultcode",
    "nocode;code=NeutronError.type;in=NeutronError",
);
