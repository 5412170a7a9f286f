package dev.segue.domain;

import dev.segue.domain.user.UserRefusal;

/** Why a command was refused; a value, never an exception. */
public sealed interface Refusal permits UserRefusal {

    /** The stable name, as shown to operators and programs. */
    String name();

    /** One sentence for the operator: what stands in the way and what to do. */
    String remedy();
}
