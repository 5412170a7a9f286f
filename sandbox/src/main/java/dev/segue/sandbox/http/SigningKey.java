package dev.segue.sandbox.http;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import tools.jackson.databind.node.ObjectNode;

/** The RS256 key of this process: made on first use and never stored. */
public final class SigningKey {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int BITS = 2048;

    private final KeyPair pair;
    private final byte[] certificate;
    private final String id;

    private static final class Holder {
        static final SigningKey KEY = new SigningKey();
    }

    private SigningKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            pair = generator.generateKeyPair();
            certificate = selfSigned();
            id = "sso_oidc_key_pair_" + URL.encodeToString(sha256(certificate)).substring(0, 16);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("RSA is part of every JDK", e);
        }
    }

    /** The key. */
    public static SigningKey get() {
        return Holder.KEY;
    }

    /** A signed token with those claims. */
    public String sign(ObjectNode claims) {
        ObjectNode header = Json.object().put("alg", "RS256").put("typ", "JWT").put("kid", id);
        String content = encode(header) + "." + encode(claims);
        byte[] signature = signed(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + URL.encodeToString(signature);
    }

    /** The public half as a JSON Web Key Set. */
    public ObjectNode jwks() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        ObjectNode set = Json.object();
        ObjectNode jwk = set.putArray("keys").addObject();
        jwk.put("kty", "RSA").put("use", "sig").put("alg", "RS256").put("kid", id);
        jwk.put("n", URL.encodeToString(unsigned(key.getModulus())));
        jwk.put("e", URL.encodeToString(unsigned(key.getPublicExponent())));
        jwk.putArray("x5c").add(Base64.getEncoder().encodeToString(certificate));
        jwk.put("x5t#S256", URL.encodeToString(sha256(certificate)));
        return set;
    }

    private byte[] selfSigned() throws IOException {
        Instant now = Instant.now();
        X500Name name = new X500Name("CN=Segue sandbox");
        var algorithm =
                new AlgorithmIdentifier(
                        PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(now.toEpochMilli()));
        generator.setIssuer(name);
        generator.setSubject(name);
        generator.setStartDate(new Time(Date.from(now)));
        generator.setEndDate(new Time(Date.from(now.plus(365, ChronoUnit.DAYS))));
        generator.setSignature(algorithm);
        generator.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        TBSCertificate content = generator.generateTBSCertificate();
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(content);
        parts.add(algorithm);
        parts.add(new DERBitString(signed(content.getEncoded("DER"))));
        return new DERSequence(parts).getEncoded("DER");
    }

    private byte[] signed(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA256withRSA is part of every JDK", e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static String encode(ObjectNode json) {
        return URL.encodeToString(Json.MAPPER.writeValueAsBytes(json));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
