package dev.segue.sandbox.firebase;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** All accounts of a project; localId, e-mail and phone number are unique. Reads take no lock. */
final class Accounts {
    private final Map<String, Account> byId = new ConcurrentHashMap<>();
    private final NavigableMap<String, Account> ordered = new ConcurrentSkipListMap<>();
    private final Map<String, String> idsByEmail = new ConcurrentHashMap<>();
    private final Map<String, String> idsByPhone = new ConcurrentHashMap<>();

    Optional<Account> byId(String localId) {
        return Optional.ofNullable(byId.get(localId));
    }

    Optional<Account> byEmail(String lowerCaseEmail) {
        return Optional.ofNullable(idsByEmail.get(lowerCaseEmail)).map(byId::get);
    }

    Optional<Account> byPhone(String phoneNumber) {
        return Optional.ofNullable(idsByPhone.get(phoneNumber)).map(byId::get);
    }

    NavigableMap<String, Account> ordered() {
        return ordered;
    }

    /** Stores a new account, or answers with Firebase's word for what is taken. */
    synchronized Optional<String> add(Account account) {
        if (byId.containsKey(account.localId())) {
            return Optional.of("DUPLICATE_LOCAL_ID");
        }
        Optional<String> taken = takenByAnother(account);
        if (taken.isEmpty()) {
            store(account);
        }
        return taken;
    }

    /** Replaces an account, or answers with Firebase's word for why not. */
    synchronized Optional<String> replace(String localId, UnaryOperator<Account> change) {
        Account old = byId.get(localId);
        if (old == null) {
            return Optional.of("USER_NOT_FOUND");
        }
        Account changed = change.apply(old);
        Optional<String> taken = takenByAnother(changed);
        if (taken.isEmpty()) {
            forgetNames(old);
            store(changed);
        }
        return taken;
    }

    synchronized boolean remove(String localId) {
        Account removed = byId.remove(localId);
        if (removed == null) {
            return false;
        }
        ordered.remove(localId);
        forgetNames(removed);
        return true;
    }

    synchronized void clear() {
        byId.clear();
        ordered.clear();
        idsByEmail.clear();
        idsByPhone.clear();
    }

    private void store(Account account) {
        byId.put(account.localId(), account);
        ordered.put(account.localId(), account);
        if (account.email() != null) {
            idsByEmail.put(account.email(), account.localId());
        }
        if (account.phoneNumber() != null) {
            idsByPhone.put(account.phoneNumber(), account.localId());
        }
    }

    private void forgetNames(Account account) {
        if (account.email() != null) {
            idsByEmail.remove(account.email());
        }
        if (account.phoneNumber() != null) {
            idsByPhone.remove(account.phoneNumber());
        }
    }

    private Optional<String> takenByAnother(Account account) {
        if (isAnothers(idsByEmail, account.email(), account)) {
            return Optional.of("EMAIL_EXISTS");
        }
        if (isAnothers(idsByPhone, account.phoneNumber(), account)) {
            return Optional.of("PHONE_NUMBER_EXISTS");
        }
        return Optional.empty();
    }

    private static boolean isAnothers(Map<String, String> ids, String name, Account account) {
        String holder = name == null ? null : ids.get(name);
        return holder != null && !Objects.equals(holder, account.localId());
    }
}
