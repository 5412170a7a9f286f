package dev.segue.adapters.workos.directory;

import com.workos.types.CreateUserPasswordHashType;
import com.workos.types.CreateUserPasswordSaltPosition;
import com.workos.usermanagement.CreateUserPassword;
import java.util.Optional;

/** What becomes of a hash on its way to WorkOS: a form that it takes, or why there is none. */
sealed interface HashForm {

    /**
     * Ready to be sent. Secret; prints nothing of the hash.
     *
     * @param saltPosition only where WorkOS asks for it
     */
    record Written(
            CreateUserPasswordHashType type,
            String text,
            Optional<CreateUserPasswordSaltPosition> saltPosition)
            implements HashForm {

        Written(CreateUserPasswordHashType type, String text) {
            this(type, text, Optional.empty());
        }

        CreateUserPassword.Hashed toRequest() {
            return new CreateUserPassword.Hashed(text, type, saltPosition.orElse(null));
        }

        @Override
        public String toString() {
            return "Written[" + type + "]";
        }
    }

    /** One sentence with the limit, without the hash. */
    record Unfit(String why) implements HashForm {}
}
