using System.ComponentModel.DataAnnotations;
using IctPipeline.Client;
using Microsoft.Extensions.Options;

namespace IctPipeline.Web;

/// <summary>Where the reader finds things. Section <c>Reader</c> of the configuration.</summary>
public sealed record ReaderOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Reader";

    /// <summary>Part of <see cref="Timeout"/> that a part of a page may take, so that the rest is still shown in time.</summary>
    internal const double PartOfTimeout = 0.6;

    /// <summary>Connection string; the account's read-only key suffices.</summary>
    [Required(
        ErrorMessage = "the connection string of the Cosmos DB account is missing (its read-only key suffices). See "
            + "src/IctPipeline.Web/README.md."
    )]
    public string Cosmos { get; init; } = "";

    /// <summary>Name of the database.</summary>
    [Required(ErrorMessage = "the name is empty; leave it out for the usual one.")]
    public string Database { get; init; } = PipelineClients.DefaultDatabase;

    /// <summary>Address of the Functions app (<c>https://….azurewebsites.net/</c>); null hides what only it can tell.</summary>
    [WebAddress(ErrorMessage = "an absolute http or https address is needed.")]
    public Uri? Api { get; init; }

    /// <summary>Its key. Stays on this server.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Address of the blob container with the files, with a read-only SAS; null hides the links to them.</summary>
    [WebAddress(ErrorMessage = "an absolute http or https address is needed.")]
    public Uri? Originals { get; init; }

    /// <summary>
    /// Address of that container with a SAS that may create and write, and nothing else; null: no files can be added from the reader.
    /// </summary>
    [WebAddress(ErrorMessage = "an absolute http or https address is needed.")]
    public Uri? Inbox { get; init; }

    /// <summary>Bytes of a file that can be added.</summary>
    [Range(1, 1024L * 1024 * 1024, ErrorMessage = "must be between 1 and 1073741824 bytes.")]
    public long LargestFile { get; init; } = 16L * 1024 * 1024;

    /// <summary>What a person waits for a page; then it is one that says what is wrong.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00", ErrorMessage = "must be between 00:00:00.1 and 00:10:00.")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Other names by which the reader is reached, as <see cref="HttpGuard.AllowedHosts"/> reads them; null: none.</summary>
    [HostNames(ErrorMessage = "names or addresses are needed, each with or without a port, between commas; or *.")]
    public string? AllowedHosts { get; init; }
}

/// <summary>Names of hosts, or none.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HostNamesAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value)
    {
        try
        {
            HttpGuard.AllowedHosts.Parse((string?)value);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}

/// <summary>An absolute http or https address, or none.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebAddressAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null || (value is Uri { IsAbsoluteUri: true } address && address.Scheme is "http" or "https");
}

/// <summary>Checks the annotations.</summary>
[OptionsValidator]
internal sealed partial class ReaderOptionsValidator : IValidateOptions<ReaderOptions>;
