# One image per program, from one build. docker-compose.yml names the targets.

FROM node:20.20-bookworm-slim AS build
WORKDIR /app
COPY . .
ENV CI=true
RUN npm ci --no-audit --no-fund && npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:20.20-bookworm-slim AS runtime
WORKDIR /app
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps
RUN mkdir /data && chown node:node /data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/libs ./libs
COPY --from=build /app/workflows ./workflows
USER node

FROM runtime AS migrate
COPY --from=build /app/apps/migrate ./apps/migrate
ENTRYPOINT ["node", "apps/migrate/dist/main.js"]
CMD ["run"]

FROM runtime AS agreements
COPY --from=build /app/apps/agreements ./apps/agreements
CMD ["node", "apps/agreements/dist/main.js"]

FROM runtime AS enforcement
COPY --from=build /app/apps/enforcement ./apps/enforcement
CMD ["node", "apps/enforcement/dist/main.js"]

FROM runtime AS physician-credit
COPY --from=build /app/apps/physician-credit ./apps/physician-credit
CMD ["node", "apps/physician-credit/dist/main.js"]

FROM runtime AS worker
COPY --from=build /app/apps/worker ./apps/worker
CMD ["node", "apps/worker/dist/main.js"]

FROM runtime AS issuer
COPY --from=build /app/tools/local-issuer ./tools/local-issuer
CMD ["node", "tools/local-issuer/dist/main.js"]
