package io.mailadmin.error;

/** Sign-in was refused; whatever the cause, the error is the same, so nothing can be learned from it. */
public final class SignInRefusedException extends MailAdminException {

    private static final long serialVersionUID = 1L;

    /** The one refusal. */
    public SignInRefusedException() {
        super(ErrorCode.SIGN_IN_REFUSED, null);
    }
}
