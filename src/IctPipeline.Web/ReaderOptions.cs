using IctPipeline.Client;

namespace IctPipeline.Web;

/// <summary>Where the reader finds things. Section <c>Reader</c> of the configuration.</summary>
/// <param name="Cosmos">Connection string; the account's read-only key suffices.</param>
/// <param name="Database">Name of the database.</param>
public sealed record ReaderOptions(string Cosmos, string Database = PipelineClients.DefaultDatabase)
{
    /// <summary>Address of the Functions app (<c>https://….azurewebsites.net/</c>); null hides what only it can tell.</summary>
    public Uri? Api { get; init; }

    /// <summary>Its key. Stays on this server.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Address of the blob container with the files, with a read-only SAS; null hides the links to them.</summary>
    public Uri? Originals { get; init; }

    /// <returns>Null where no connection string is set.</returns>
    public static ReaderOptions? Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection("Reader");
        return section["Cosmos"] is { Length: > 0 } cosmos
            ? new ReaderOptions(cosmos, section["Database"] ?? PipelineClients.DefaultDatabase)
            {
                Api = Address(section["Api"]),
                ApiKey = section["ApiKey"],
                Originals = Address(section["Originals"]),
            }
            : null;
    }

    private static Uri? Address(string? text) => string.IsNullOrWhiteSpace(text) ? null : new Uri(text, UriKind.Absolute);
}
