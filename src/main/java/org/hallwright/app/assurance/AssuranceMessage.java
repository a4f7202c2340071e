package org.hallwright.app.assurance;

import org.hallwright.base.Message;

/** What a process may find of itself that should not be. */
public enum AssuranceMessage implements Message {
    /** The run time was started without an option: {0} option. */
    FLAG_MISSING("assurance.flag-missing"),
    /** A mapping is writable and executable and not the compiler's own: {0} mapping. */
    WRITABLE_CODE("assurance.writable-code"),
    /** A file or folder of ours can be entered by others: {0} name, {1} mode. */
    OPEN_MODE("assurance.open-mode"),
    /** The platform lacks an algorithm: {0} name. */
    NO_ALGORITHM("assurance.no-algorithm"),
    /** XML readers may reach outside: {0} property. */
    XML_ACCESS("assurance.xml-access"),
    /** The audit log's chain is broken. */
    AUDIT("assurance.audit-broken");

    private final String key;

    AssuranceMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
