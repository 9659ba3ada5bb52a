package io.mailadmin.examples.quickstart;

import io.mailadmin.administrator.Administrator;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.hosting.HostingInfo;
import io.mailadmin.hosting.ServiceTypeUsage;
import io.mailadmin.hosting.Usage;
import io.mailadmin.organization.MailDomain;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceType;
import io.mailadmin.page.Page;
import io.mailadmin.user.MailUser;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints what each chapter did, in Korean and English. */
final class Show {

    private static final int SOME = 4;
    private static final long GIB = 1L << 30;

    private final Terminal terminal;
    private @Nullable Chapter current;

    Show(Terminal terminal) {
        this.terminal = terminal;
    }

    void start(Path folder, boolean first) {
        terminal.heading("mail-admin quick start");
        terminal.value("데이터베이스", "database", "H2, " + folder);
        terminal.value("시작", "start", first ? "처음 · the first" : "다시 시작: 있는 것은 그대로 둡니다 · again: what is there stays");
        terminal.value("순서", "order", "1 2 5 3 4 6 7 8: 사용자는 조직 단위를 고르므로 5장이 먼저입니다");
        terminal.value("", "", "5 comes before 3, because users name their unit");
    }

    void organization(Organization organization) {
        terminal.value("조직", "organization", organization.name() + " (" + organization.primaryDomain() + ")");
    }

    void firstPage(String login, HostingInfo info) {
        chapter(Chapter.SIGN_IN);
        terminal.value("사용자 Login", "login", login);
        chapter(Chapter.FIRST_PAGE);
        terminal.value("도메인", "domains", joined(info.domains(), MailDomain::displayName));
        counts(info);
    }

    void firstPageAgain(HostingInfo info) {
        terminal.heading(Chapter.FIRST_PAGE.title() + " (지금 · now)");
        counts(info);
    }

    void units(UnitTree units, int created) {
        chapter(Chapter.CREATE_ORG_UNIT);
        terminal.value(
                "생성 / 전체", "created / all", created + " / " + units.byPath().size());
        units.byPath().forEach((path, unit) -> {
            String indent = "  ".repeat((int) path.chars().filter(c -> c == '/').count());
            String billingId = unit.billingId() == null ? "" : "빌링ID " + unit.billingId();
            terminal.value("", "", Terminal.pad(indent + unit.name(), 24) + billingId);
        });
    }

    void staff(MailUser typed, StaffList.Result list) {
        chapter(Chapter.CREATE_USER);
        terminal.value("입력한 사용자", "typed", person(typed));
        terminal.value("staff.csv", "created", list.created() + "명");
        terminal.value("", "there already", list.there() + "명");
        terminal.value(
                "", "wrong rows", list.wrong().size() + "개: 행, 항목, 까닭 · line, field, reason; the other rows went on");
        list.wrong().forEach(row -> error(row.line() + "행", row.error()));
    }

    void administrators(List<MailUser> ticked, Page<Administrator> administrators) {
        chapter(Chapter.CREATE_ADMINISTRATORS);
        terminal.value(
                "찾아서 선택",
                "found and ticked",
                joined(ticked, user -> user.login().localPart()));
        terminal.value("조직 관리자", "administrators", administrators.items().size() + "명");
        administrators
                .items()
                .forEach(one -> terminal.value(
                        "", "", Terminal.pad(one.login().toString(), 28) + one.familyName() + one.givenName()));
    }

    void ofUnit(String unit, HostingInfo info, Optional<MailUser> outside) {
        chapter(Chapter.UNIT_ADMINISTRATORS);
        terminal.value("조직 단위", "unit", unit + ": kim@yourdomain.com");
        counts(info);
        String seen = outside.map(Show::person).orElse("없음 · not found");
        terminal.value("범위 밖 사용자", "a user outside", seen);
    }

    void modifiedAndDeleted(MailUser before, MailUser after, MailUser deleted, UnitTree units) {
        chapter(Chapter.MODIFY_AND_DELETE);
        terminal.value("사용자 수정 전", "before", person(before) + ", " + units.path(before.orgUnit()));
        terminal.value("저장", "saved", person(after) + ", " + units.path(after.orgUnit()));
        terminal.value("사용자 삭제", "deleted", person(deleted));
    }

    void found(String condition, String word, Page<MailUser> page) {
        chapter(Chapter.FIND_USERS);
        List<MailUser> users = page.items();
        terminal.value(condition, word, users.size() + (page.next() == null ? "명" : "명 이상 · and more"));
        users.stream().limit(SOME).forEach(user -> terminal.value("", "", person(user)));
    }

    void refusals() {
        terminal.heading("오류 세 가지 · Three refusals");
    }

    void refusal(MailAdminException e) {
        Reasons.of(e).forEach(reason -> error("오류", reason));
    }

    /** The title of a chapter, unless it was the last one printed. */
    private void chapter(Chapter chapter) {
        if (chapter != current) {
            terminal.heading(chapter.title());
            current = chapter;
        }
    }

    private void counts(HostingInfo info) {
        terminal.value("사용자", "users", usage(info.users()));
        terminal.value("조직 단위", "units", usage(info.orgUnits()));
        terminal.value("관리자", "administrators", info.administrators());
        Long limit = info.quotaBytes().limit();
        terminal.value(
                "용량",
                "quota in GiB",
                usage(new Usage(info.quotaBytes().used() / GIB, limit == null ? null : limit / GIB)));
        info.serviceTypes().forEach(this::serviceType);
    }

    private void serviceType(ServiceTypeUsage service) {
        ServiceType type = service.type();
        String name = type.code() + " " + type.name(Locale.KOREAN) + " · " + type.name(Locale.ENGLISH);
        terminal.value(
                "서비스 종류",
                "service type",
                Terminal.pad(name, 38) + type.quotaBytes() / GIB + " GiB, " + usage(service.users()));
    }

    private void error(String where, FieldError error) {
        String message = error.message(Locale.KOREAN);
        String value = error.rejectedValue();
        boolean told = value == null || message.contains(value.substring(value.indexOf('@') + 1)); // or its domain
        String korean = told ? message : message + ": \"" + value + "\"";
        terminal.refusal(where, Reasons.fieldOf(error), korean, error.message(Locale.ENGLISH));
    }

    private static String person(MailUser user) {
        return Terminal.pad(user.familyName() + " " + user.givenName(), 13) + " " + user.primarySmtpAddress();
    }

    private static String usage(Usage usage) {
        return usage.used() + (usage.limit() == null ? "" : " / " + usage.limit());
    }

    private static <T> String joined(List<T> items, Function<T, ?> text) {
        return items.stream().map(text).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
