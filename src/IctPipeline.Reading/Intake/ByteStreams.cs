using System.Runtime.InteropServices;

namespace IctPipeline.Reading.Intake;

/// <summary>Bytes of a file for libraries that read streams.</summary>
internal static class ByteStreams
{
    /// <summary>A stream over the bytes where they lie; only memory that is no array's is copied.</summary>
    public static MemoryStream OpenRead(this ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
