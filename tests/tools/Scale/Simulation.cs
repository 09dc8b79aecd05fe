namespace IctPipeline.Tools.Scale;

/// <summary>
/// A discrete simulation of files on their way through queue, instances, storage, Cosmos DB and Language. Each station serves in the order
/// of arrival; files come at random with the rate's mean, requests take between half and one and a half of their mean. The same seed gives
/// the same result. Instances are there from the beginning: how fast the platform adds them is not simulated.
/// </summary>
internal sealed class Simulation
{
    private readonly Deployment _deployment;
    private readonly Random _random;
    private readonly PriorityQueue<(int File, Step Step), (double Time, long Order)> _events = new();
    private readonly Shard[] _shards;
    private readonly RateServer[] _partitions;
    private readonly RateServer _language;
    private readonly List<FileRun> _files = [];
    private long _order;

    private Simulation(Deployment deployment, int seed)
    {
        _deployment = deployment;
        // Not for secrets: the same seed must give the same run.
        _random = new Random(seed);
        _shards = [.. Enumerable.Range(0, deployment.Shards).Select(_ => new Shard(deployment.Instances))];
        _partitions = [.. Enumerable.Range(0, deployment.Partitions).Select(_ => new RateServer(deployment.UnitsOfPartition))];
        _language = new RateServer(deployment.LanguageRequestsPerSecond);
    }

    /// <param name="files">How many are dropped.</param>
    public static SimulationResult Run(Deployment deployment, int files, int seed) => new Simulation(deployment, seed).Run(files);

    private SimulationResult Run(int files)
    {
        var time = 0.0;
        for (var file = 0; file < files; file++)
        {
            time += -Math.Log(1 - _random.NextDouble()) / _deployment.Rate;
            _files.Add(new FileRun(time, _shards[_random.Next(_shards.Length)], _partitions[_random.Next(_partitions.Length)]));
            At(time, file, Step.Dropped);
        }

        while (_events.TryDequeue(out var next, out var due))
        {
            Handle(next.File, next.Step, due.Time);
        }

        return SimulationResult.Of(
            _files.ConvertAll(file => (file.Dropped, file.Ended)),
            time,
            _shards.Sum(shard => shard.Instances.Sum(instance => instance.BilledSeconds))
        );
    }

    private void Handle(int number, Step step, double now)
    {
        var file = _files[number];
        var shard = file.Shard;
        switch (step)
        {
            case Step.Dropped:
                // The upload, and the message that the event becomes.
                shard.Account.Take(now, 1);
                At(Math.Max(shard.Queue.Take(now, 1), shard.Account.Take(now, 1)) + Some(Inputs.QueueSeconds), number, Step.Waiting);
                break;
            case Step.Waiting:
                shard.Waiting.Enqueue(number);
                TakeNext(shard, now);
                break;
            case Step.Taken:
                At(
                    file.Partition.Take(now, _deployment.Looks * Inputs.LookUnits) + Some(_deployment.Looks * Inputs.LookSeconds),
                    number,
                    Step.Looked
                );
                break;
            case Step.Looked:
                At(shard.Account.Take(now, 1) + Some(Inputs.DownloadSeconds), number, Step.Downloaded);
                break;
            case Step.Downloaded:
                At(file.Instance!.Core.Take(now, Some(Inputs.ProcessorSeconds)), number, _deployment.IsMetered ? Step.Read : Step.Analyzed);
                break;
            case Step.Read:
                At(_language.Take(now, Deployment.LanguageRequestsOfFile) + Some(Inputs.LanguageSeconds), number, Step.Analyzed);
                break;
            case Step.Analyzed:
                At(file.Partition.Take(now, Inputs.WriteUnits) + Some(Inputs.WriteSeconds), number, Step.Stored);
                break;
            case Step.Stored:
                file.Ended = now;
                At(shard.Account.Take(now, 1) + Some(Inputs.QueueSeconds), number, Step.Deleted);
                break;
            default:
                file.Instance!.End(now);
                shard.Free.Enqueue(file.Instance);
                TakeNext(shard, now);
                break;
        }
    }

    private void TakeNext(Shard shard, double now)
    {
        if (shard.Waiting.Count == 0 || shard.Free.Count == 0)
        {
            return;
        }

        var number = shard.Waiting.Dequeue();
        var instance = shard.Free.Dequeue();
        _files[number].Instance = instance;
        instance.Begin(now);
        At(shard.Account.Take(now, 1), number, Step.Taken);
    }

    private void At(double time, int file, Step step) => _events.Enqueue((file, step), (time, _order++));

    private double Some(double mean) => mean * (0.5 + _random.NextDouble());

    private enum Step
    {
        Dropped,
        Waiting,
        Taken,
        Looked,
        Downloaded,
        Read,
        Analyzed,
        Stored,
        Deleted,
    }

    private sealed record FileRun(double Dropped, Shard Shard, RateServer Partition)
    {
        public Instance? Instance { get; set; }

        /// <summary>When its document was stored.</summary>
        public double Ended { get; set; }
    }

    private sealed class Shard
    {
        public Shard(int instances)
        {
            Instances = [.. Enumerable.Range(0, instances).Select(_ => new Instance())];
            for (var slot = 0; slot < Limits.Parallelism; slot++)
            {
                Array.ForEach(Instances, Free.Enqueue);
            }
        }

        public Instance[] Instances { get; }

        public RateServer Queue { get; } = new(Limits.Queue);

        public RateServer Account { get; } = new(Limits.Account);

        public Queue<int> Waiting { get; } = new();

        /// <summary>Places for files on instances: each instance takes its turn.</summary>
        public Queue<Instance> Free { get; } = new();
    }
}
