using IctPipeline.Functions.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace IctPipeline.Functions.Tests.Http;

/// <summary>Guards for functions that a test makes by itself.</summary>
internal static class Guards
{
    public static AnswerGuard Create(TimeProvider? time = null) => new(time ?? TimeProvider.System, NullLogger<AnswerGuard>.Instance);
}
