using IctPipeline.LocalAnalysis.LanguageIdentification;
using IctPipeline.Tools.LanguageProfiles.Collecting;
using IctPipeline.Tools.LanguageProfiles.Measuring;
using IctPipeline.Tools.LanguageProfiles.Training;

switch (args)
{
    case ["collect", var raw, var corpus]:
        Collector.Run(raw, corpus, Path.Combine(AppContext.BaseDirectory, "sources.tsv"));
        return 0;
    case ["train", var corpus, var models, var groups, var effort]:
        Directory.CreateDirectory(models);
        foreach (var plan in GroupPlan.All.Where(p => groups == "all" || groups.Contains(p.Group.ToString(), StringComparison.OrdinalIgnoreCase)))
        {
            using var file = File.Create(Path.Combine(models, LanguageData.FileName(plan.Group)));
            new ModelBuilder(corpus, double.Parse(effort)).Build(plan).Write(file);
        }

        return 0;
    case ["measure", var corpus, var models]:
        var identifier = Models.Load(models);
        var samples = HeldOut.Load(corpus).ToList();
        Measure.Report(identifier, samples, Console.Out);
        Measure.Speed(identifier, samples, Console.Out);
        return 0;
    case ["samples", var corpus, var file]:
        File.WriteAllLines(file, HeldOut.Load(corpus).Where(s => Measure.Core.Contains(s.Tag)).Select(s => $"{s.Tag}\t{s.Kind}\t{s.Text.Replace('\t', ' ')}"));
        return 0;
    default:
        Console.Error.WriteLine("usage: LanguageProfiles collect RAW CORPUS | train CORPUS MODELS all|GROUP,… EFFORT | measure CORPUS MODELS | samples CORPUS FILE");
        return 2;
}
