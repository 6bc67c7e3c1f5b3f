//! faultmap reads what the API sends.

use faultmap::{Headers, Reply, decode, kind_of_code};

use crate::support::{Api, all_causes};

#[tokio::test]
async fn every_cause_is_read_as_a_fault_of_its_code() {
    for cause in all_causes() {
        let sent = Api::new().provoke(&cause).await;
        let headers = Headers::new(
            sent.headers
                .iter()
                .filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?))),
        );
        let reply = Reply::new(&sent.body, headers).with_status(sent.status);
        let fault = decode(&reply, &[]);
        assert_eq!(fault.dialect, "awork", "{}", cause.code);
        assert_eq!(fault.code.as_deref(), Some(cause.code.as_str()));
        assert_eq!(Some(fault.kind), kind_of_code(&cause.code));
        assert_eq!(fault.status, Some(cause.status));
        assert_eq!(fault.request_id.as_deref(), sent.header("x-request-id"));
        assert_eq!(fault.link.as_deref(), sent.json()["link"].as_str());
        assert_eq!(fault.validation_errors.len(), sent.errors().len());
    }
}
