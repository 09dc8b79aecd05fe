namespace IctPipeline.Cli.Up;

/// <summary>What <c>ict up</c> was asked for.</summary>
/// <param name="Paths">Files and folders to drop once everything runs.</param>
/// <param name="DataFolder">Where everything is kept.</param>
/// <param name="InMemory">Keep nothing beyond the run.</param>
/// <param name="Exit">Leave when every file is accounted for.</param>
/// <param name="Ports">Given ports; null where any will do.</param>
/// <param name="Language">Value of <c>Language:Provider</c>, or <see cref="Emulator"/>; null leaves it to the configuration.</param>
/// <param name="Prefix">Is put before every blob name.</param>
/// <param name="Patience">How long nothing may happen before <paramref name="Exit"/> gives up.</param>
/// <param name="Verbose">Show the host's log.</param>
/// <param name="WithReader">Serve the pages where people look.</param>
/// <param name="Json">Tell programs what became of the files.</param>
internal sealed record UpOptions(
    IReadOnlyList<string> Paths,
    string DataFolder,
    bool InMemory,
    bool Exit,
    StackPorts Ports,
    string? Language,
    string? Prefix,
    TimeSpan Patience,
    bool Verbose,
    bool WithReader = true,
    bool Json = false
)
{
    /// <summary>Azure AI Language, by the emulator.</summary>
    public const string Emulator = "emulator";
}

/// <summary>Ports on the loopback address; null leaves the choice to <see cref="PortChoice"/>, 0 takes any free one.</summary>
internal sealed record StackPorts(int? Http = null, int? Blob = null, int? Queue = null, int? Cosmos = null, int? Reader = null)
{
    /// <summary>Whether a person chose any of them.</summary>
    public bool AnyGiven => (Http ?? Blob ?? Queue ?? Cosmos ?? Reader) is not null;
}
