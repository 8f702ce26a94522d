using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Evenkeel.Tests.Web;

/// <summary>A device that keeps one passkey (ES256, no attestation), as WebAuthn level 2 describes it.</summary>
internal sealed class VirtualAuthenticator
{
    private const string Host = "localhost";
    private const string Origin = "http://localhost";
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte HasKey = 0x40;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private string user = "";
    private uint count;

    public string Create(JsonElement options)
    {
        user = options.GetProperty("user").GetProperty("id").GetString()!;
        var writer = new CborWriter();
        writer.WriteStartMap(3);
        writer.WriteTextString("fmt");
        writer.WriteTextString("none");
        writer.WriteTextString("attStmt");
        writer.WriteStartMap(0);
        writer.WriteEndMap();
        writer.WriteTextString("authData");
        writer.WriteByteString([.. Data(HasKey), .. new byte[16], 0, (byte)id.Length, .. id, .. PublicKey()]);
        writer.WriteEndMap();
        return Credential(
            new()
            {
                ["clientDataJSON"] = Text(Client("webauthn.create", options)),
                ["attestationObject"] = Text(writer.Encode()),
                ["transports"] = new[] { "internal" },
            }
        );
    }

    public string Get(JsonElement options)
    {
        count++;
        var (data, client) = (Data(0), Client("webauthn.get", options));
        byte[] signed = [.. data, .. SHA256.HashData(client)];
        return Credential(
            new()
            {
                ["clientDataJSON"] = Text(client),
                ["authenticatorData"] = Text(data),
                ["signature"] = Text(
                    key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
                ),
                ["userHandle"] = user,
            }
        );
    }

    private string Credential(Dictionary<string, object> response) =>
        JsonSerializer.Serialize(
            new
            {
                id = Text(id),
                rawId = Text(id),
                type = "public-key",
                authenticatorAttachment = "platform",
                clientExtensionResults = new { },
                response,
            }
        );

    private byte[] Data(byte flags)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, count);
        return [.. SHA256.HashData(Encoding.ASCII.GetBytes(Host)), (byte)(flags | Present | Verified), .. counter];
    }

    private static byte[] Client(string type, JsonElement options) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type,
                challenge = options.GetProperty("challenge").GetString(),
                origin = Origin,
                crossOrigin = false,
            }
        );

    private byte[] PublicKey()
    {
        var point = key.ExportParameters(false).Q;
        var writer = new CborWriter(CborConformanceMode.Ctap2Canonical);
        writer.WriteStartMap(5);
        writer.WriteInt32(1);
        writer.WriteInt32(2);
        writer.WriteInt32(3);
        writer.WriteInt32(-7);
        writer.WriteInt32(-1);
        writer.WriteInt32(1);
        writer.WriteInt32(-2);
        writer.WriteByteString(point.X!);
        writer.WriteInt32(-3);
        writer.WriteByteString(point.Y!);
        writer.WriteEndMap();
        return writer.Encode();
    }

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
