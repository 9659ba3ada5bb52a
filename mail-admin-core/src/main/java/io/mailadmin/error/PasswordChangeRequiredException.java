package io.mailadmin.error;

/**
 * Login and password are right, but somebody else gave out the password: its owner chooses another by {@code
 * MailAdminService.changePassword} and signs in with that.
 */
public final class PasswordChangeRequiredException extends MailAdminException {

    private static final long serialVersionUID = 1L;

    /** The one refusal. */
    public PasswordChangeRequiredException() {
        super(ErrorCode.PASSWORD_CHANGE_REQUIRED, null);
    }
}
