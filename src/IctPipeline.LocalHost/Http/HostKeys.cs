using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.LocalHost.Http;

/// <summary>The host key: made once for a data folder, asked for by every function that is not anonymous.</summary>
internal sealed class HostKeys(string key)
{
    public const string FileName = "host-key";
    private const string Header = "x-functions-key";
    private const string Query = "code";
    private const int KeyBytes = 32;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    public string Key { get; } = key;

    /// <param name="folder">Null makes a key that lasts as long as the process.</param>
    public static HostKeys Open(string? folder)
    {
        if (folder is null)
        {
            return new HostKeys(NewKey());
        }

        PrivateFolder.Create(folder);
        var file = Path.Combine(folder, FileName);
        var stored = File.Exists(file) ? File.ReadAllText(file).Trim() : null;
        if (stored is { Length: > 0 } && stored.All(letter => letter is > ' ' and < '\u007f'))
        {
            return new HostKeys(stored);
        }

        var key = NewKey();
        Write(file, key);
        return new HostKeys(key) { IsReplaced = stored is not null };
    }

    /// <summary>Whether there was one that no header can hold, in whose place a new one was made.</summary>
    public bool IsReplaced { get; private init; }

    /// <summary>Whether a request may call a function of that level.</summary>
    public bool Allows(AuthorizationLevel level, HttpRequest request)
    {
        if (level == AuthorizationLevel.Anonymous)
        {
            return true;
        }

        var given = request.Headers.TryGetValue(Header, out var header) ? header.ToString() : request.Query[Query].ToString();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), _key);
    }

    private static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    private static void Write(string file, string key)
    {
        using var writer = new StreamWriter(file, PrivateFolder.FileOptions(FileMode.Create, FileAccess.Write));
        writer.Write(key);
    }
}
