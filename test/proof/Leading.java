import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Leads connections to a port of this machine. TLS then asks for, and checks, the name that was meant. */
public final class Leading extends SSLSocketFactory {
  private final int port;
  private final SSLSocketFactory tls;

  private Leading(int port, SSLSocketFactory tls) {
    this.port = port;
    this.tls = tls;
  }

  /** Leads all connections of HttpsURLConnection to a port, where it trusts a certificate. */
  public static void install(int port, Path certificate) throws Exception {
    HttpsURLConnection.setDefaultSSLSocketFactory(new Leading(port, trusting(certificate)));
  }

  private static SSLSocketFactory trusting(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    byte[] written = Files.readAllBytes(file);
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    store.setCertificateEntry("it", factory.generateCertificate(new ByteArrayInputStream(written)));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress meant, int timeout) throws IOException {
        super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
      }
    };
  }

  @Override
  public Socket createSocket(Socket plain, String host, int port, boolean closes) throws IOException {
    return tls.createSocket(plain, host, port, closes);
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }
}
