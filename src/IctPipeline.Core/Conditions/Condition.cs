namespace IctPipeline.Core.Conditions;

/// <summary>Something that is wrong now and goes on until it is mended: not an event, but a state of the machine or of a service.</summary>
/// <param name="Name">One of <see cref="ConditionNames"/>: what kind of trouble it is.</param>
/// <param name="Subject">Which one of several: a container, a server, a file. Of this kind it is the only one with that subject.</param>
/// <param name="Message">One sentence for a person: what is wrong, what it means and, where something can be done, what.</param>
/// <param name="Since">When it was first noticed.</param>
public sealed record Condition(string Name, string Subject, string Message, DateTimeOffset Since);

/// <summary>Kinds of conditions; docs/telemetry.md lists them.</summary>
public static class ConditionNames
{
    /// <summary>Blobs can't be listed, so that what is dropped is not seen.</summary>
    public const string Listing = "listing";

    /// <summary>A local server does not answer.</summary>
    public const string Server = "server";

    /// <summary>Data can't be written to the disk.</summary>
    public const string Disk = "disk";

    /// <summary>A file was found long ago and is not processed yet.</summary>
    public const string Waiting = "waiting";

    /// <summary>So many files are gone at once that their documents stay until a person says what is true.</summary>
    public const string Loss = "loss";
}
