namespace IctPipeline.Reading.Model;

/// <summary>Listens to the stages, for <c>ict simulate --explain</c>.</summary>
public interface IReadTrace
{
    /// <param name="stage">The stage's name in the field's terms: <c>decode</c>, <c>parse</c>, <c>dates</c>…</param>
    /// <param name="subject">What was decided (<c>charset</c>, <c>title</c>).</param>
    /// <param name="finding">What came out.</param>
    /// <param name="reason">From what evidence.</param>
    void Note(string stage, string subject, string finding, string? reason = null);
}
