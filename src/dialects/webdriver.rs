//! W3C `WebDriver`.
//!
//! ```json
//! {"value": {"error": "unknown command", "message": "unknown command: unknown command: status",
//! "stacktrace": "#0 0x561fac1aeaae <unknown>\n#1 0x561fabac0264 <unknown>\n#2 0x561fabb3016a
//! <unknown>\n#3 0x561fabb2fe20 <unknown>\n#4 0x561faba8afd6 <unknown>\n#5 0x561faba8b82b
//! <unknown>\n#6 0x561faba8be7b <unknown>\n#7 0x561fac170e3a <unknown>\n#8 0x561fac16f9ed
//! <unknown>\n#9 0x561fac16f39a <unknown>\n#10 0x561fac15e77a <unknown>\n#11 0x561fac170203
//! <unknown>\n#12 0x561fac146886 <unknown>\n#13 0x561faba89a0d <unknown>\n#14 0x561faba890d5
//! <unknown>\n#15 0x7f0b2dfb124a <unknown>\n"}}
//! ```
//!
//! Source: <https://www.w3.org/TR/webdriver2/#errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "webdriver",
    "value.error/s value.message/s",
    "code=value.error;description=message",
);
