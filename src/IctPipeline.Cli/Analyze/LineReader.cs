using System.Text;

namespace IctPipeline.Cli.Analyze;

/// <summary>
/// Lines of a UTF-8 stream. Only a line feed ends one (a carriage return before it is dropped), so that the answers stay in step with
/// whoever else counts the lines; bytes that are no UTF-8 become U+FFFD.
/// </summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    private readonly StreamReader _reader = new(
        stream,
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        detectEncodingFromByteOrderMarks: true
    );
    private readonly char[] _buffer = new char[1 << 14];
    private int _at;
    private int _end;

    /// <summary>The next line, or null at the end.</summary>
    public async ValueTask<string?> NextAsync(CancellationToken cancellationToken)
    {
        StringBuilder? earlier = null;
        while (true)
        {
            if (_at == _end)
            {
                // A terminal or pipe that says nothing can't be told that nobody waits any more.
                var read = _reader.ReadAsync(_buffer, cancellationToken);
                (_at, _end) = (0, read.IsCompleted ? await read : await read.AsTask().WaitAsync(cancellationToken));
                if (_end == 0)
                {
                    return earlier is null ? null : Line(earlier, []);
                }
            }

            var feed = _buffer.AsSpan(_at, _end - _at).IndexOf('\n');
            if (feed >= 0)
            {
                var line = Line(earlier, _buffer.AsSpan(_at, feed));
                _at += feed + 1;
                return line;
            }

            (earlier ??= new StringBuilder()).Append(_buffer, _at, _end - _at);
            _at = _end;
        }
    }

    public void Dispose() => _reader.Dispose();

    private static string Line(StringBuilder? earlier, ReadOnlySpan<char> rest)
    {
        var line = earlier is null ? rest.ToString() : earlier.Append(rest).ToString();
        return line.EndsWith('\r') ? line[..^1] : line;
    }
}
