package io.mailadmin.examples.portal;

import io.mailadmin.error.MailAdminException;
import io.mailadmin.examples.start.DataFolder;
import io.mailadmin.examples.start.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the portal.
 *
 * @param url the JDBC address of its database
 * @param user who connects there
 * @param password with this password
 * @param port where it listens; 0 for any free port
 */
public record PortalCommand(String url, String user, String password, int port) {

    private static final Set<String> OPTIONS = Set.of("url", "user", "password", "port", "data");
    private static final int LARGEST_PORT = 65_535;

    /**
     * Reads {@code --url}, {@code --user}, {@code --password}, {@code --port} and {@code --data <folder>}; what is not given is
     * taken from {@code PORTAL_URL}, {@code PORTAL_USER}, {@code PORTAL_PASSWORD} and {@code PORTAL_PORT} of the environment,
     * or else an H2 file in the folder {@code portal} beside the program.
     *
     * @throws IllegalArgumentException for any other option
     */
    public static PortalCommand parse(List<String> options, Map<String, String> environment) {
        Options given = Options.parse(OPTIONS, options, environment);
        int port = Integer.parseInt(given.get("port", "8080"));
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("port " + port);
        }
        Path folder = Path.of(
                        given.get("data", DataFolder.besideTheProgram("portal").toString()))
                .toAbsolutePath()
                .normalize();
        return new PortalCommand(
                given.get("url", "jdbc:h2:file:" + folder.resolve("mail-admin")),
                given.get("user", "sa"),
                given.get("password", ""),
                port);
    }

    /** Starts it and returns while it runs; 0, or 1 after one line that says why it could not start. */
    public int run(PrintStream out, PrintStream err) {
        try {
            tryDatabase();
            tryPort();
            ConfigurableApplicationContext portal = Portal.start(this);
            FirstStart firstStart = portal.getBean(FirstStart.class);
            firstStart.accounts().forEach(account -> out.println(account.line()));
            String place = "http://localhost:" + portal.getEnvironment().getProperty("local.server.port");
            out.println("포털이 시작되었습니다 · The portal is ready: " + place);
            return 0;
        } catch (MailAdminException e) {
            err.println(e.message(Locale.KOREAN) + " · " + e.message(Locale.ENGLISH));
        } catch (SQLException e) {
            err.println(e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 ? inUse() : unusable());
        } catch (IOException e) {
            err.println(portInUse());
        }
        return 1;
    }

    private void tryDatabase() throws SQLException {
        DriverManager.getConnection(url, user, password).close();
    }

    private void tryPort() throws IOException {
        new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0")).close();
    }

    private String inUse() {
        return "다른 프로그램이 데이터베이스를 사용 중입니다. 그 프로그램을 끝내거나 --data로 다른 폴더를 지정하십시오"
                + " · Another program has the database open; end it, or name another folder with --data: " + url;
    }

    private String unusable() {
        return "데이터베이스를 열 수 없습니다. 주소, 사용자, 비밀번호와 서버를 확인하십시오. H2 파일이면 지우거나 --data로 다른 폴더를 지정하십시오"
                + " · The database cannot be opened; check address, user, password and server, or for an H2 file"
                + " delete it or name another folder with --data: " + url;
    }

    private String portInUse() {
        return port + "번 포트를 다른 프로그램이 사용 중입니다. 그 프로그램을 끝내거나 --port로 다른 포트를 지정하십시오" + " · Port " + port
                + " is in use; end the program that has it, or name another with --port";
    }
}
