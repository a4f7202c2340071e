package org.hallwright.engine.throughput.serve;

/**
 * One serving engine: the devices that hold one copy of the model.
 *
 * @param devices          accelerators of the engine
 * @param attentionReplicas replicas of the attention blocks inside it (attention data parallelism), divides {@code devices}
 * @param pipeline         pipeline stages
 */
public record Engine(int devices, int attentionReplicas, int pipeline) {
    public Engine {
        if (devices < 1 || attentionReplicas < 1 || pipeline < 1 || attentionReplicas > devices || pipeline > devices) {
            throw new IllegalArgumentException("engine of " + devices + " devices, " + attentionReplicas
                    + " attention replicas, " + pipeline + " stages is not possible");
        }
    }

    public static Engine tensor(int devices) {
        return new Engine(devices, 1, 1);
    }
}
