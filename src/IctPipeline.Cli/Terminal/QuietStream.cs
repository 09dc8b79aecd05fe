namespace IctPipeline.Cli.Terminal;

/// <summary>Standard error: that it can't be written can be told to nobody, and must not end what goes on beside it.</summary>
internal sealed class QuietStream(Stream inner) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception error) when (error is OutputException or IOException or OperationCanceledException)
        {
            // Closed, full, or read by somebody who has gone.
        }
    }
}
