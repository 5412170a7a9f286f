/** The rules of a migration. Requires nothing: no framework can reach in. */
module dev.segue.domain {
    exports dev.segue.domain;
    exports dev.segue.domain.credential;
    exports dev.segue.domain.provider;
    exports dev.segue.domain.user;
}
