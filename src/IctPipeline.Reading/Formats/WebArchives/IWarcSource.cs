namespace IctPipeline.Reading.Formats.WebArchives;

/// <summary>Bytes of a web archive in their order, in one piece or in packed members that follow each other.</summary>
internal interface IWarcSource : IDisposable
{
    /// <summary>Goes to the next member; false behind the last one.</summary>
    bool NextMember();

    /// <summary>Reads on in the member; 0 at its end.</summary>
    int Read(Span<byte> buffer);

    /// <summary>Bytes that are left; null where nobody can tell before they are unpacked.</summary>
    long? Left { get; }

    /// <summary>Members that are damaged or break off, so far.</summary>
    int Faults { get; }
}
